import { expect, it } from 'vitest'
import { bareStory, sampleLive } from '#components/gallery/gallery-samples.ts'
import { words } from '#content/base/words/words.ts'
import { aSite } from '#tests/factories/story.ts'
import { liveEntries } from './live-feed-entry.ts'

const story = { ...bareStory, genre: 'live' as const, slug: 'gempa' }
const inFeed = () => liveEntries(story, sampleLive, aSite())

it('says of an entry in a feed what is not verified yet, as its page does', () => {
  const [verified, other] = inFeed()
  const mark = `${words.story.unverified}. Jumlah kapal menurut satu saksi.`
  expect(other?.html).toContain(`<p>${mark}</p>`)
  expect(other?.summary).toContain(mark)
  expect(verified?.html).not.toContain(words.story.unverified)
})

it('has the photo and the corrections of an entry, as feeds have those of a story', () => {
  const [plain, corrected] = inFeed()
  expect(corrected?.html).toMatch(/<figure><img src="https:/)
  expect(corrected?.html).toMatch(/<h2>.+<\/h2>\n<p>Semula tertulis dua kapal\. \(.+ 14:25 WIB\)/)
  expect(plain?.html).not.toContain('<h2>')
})
