import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { sampleTeaser } from '#components/gallery/gallery-samples.ts'
import { words } from '#content/base/words/words.ts'
import { CardLabel } from './card-label.tsx'

it('marks a key entry that is not verified, once', () => {
  const at = new Date('2026-03-07T07:32:00Z')
  const marks = (isMarked: boolean, parts: object = {}) => {
    const moment = { at, headline: 'Air surut', ...(isMarked && { unverified: true as const }) }
    const teaser = sampleTeaser(1, { genre: 'live', moment, ...parts })
    return renderToStaticMarkup(<CardLabel teaser={teaser} />).split(words.story.unverified).length
  }
  expect([marks(false), marks(true), marks(true, { unverified: true })]).toEqual([1, 2, 2])
})
