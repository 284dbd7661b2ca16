/**
 * What readers are told around the text of a story, for whoever takes it over.
 * @module
 */
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { words } from '#content/base/words/words.ts'
import { unverifiedMark } from '#content/machines/feeds/story-html.ts'
import type { Heading, Paragraph } from '#content/model/story/body.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** What readers are told above the text: what is not verified yet, and who paid. */
export const notesOf = ({ unverified, unverifiedPart, advertiser }: PublishedStory): string[] => [
  ...(unverified ? [unverifiedMark(unverifiedPart ?? words.story.unverifiedText)] : []),
  ...(advertiser ? [`${words.story.advertiser(advertiser)}.`] : []),
]

/** The corrections below the text, as feeds have them: ninjs has no place of their own for them. */
export function correctionBlocks({
  corrections,
  timeZone,
}: PublishedStory): (Heading | Paragraph)[] {
  if (corrections.length === 0) return []
  const text = (written: string) => [{ type: 'text' as const, text: written }]
  return [
    { type: 'heading', level: 2, content: text(words.story.corrections) },
    ...corrections.map((one): Paragraph => {
      const stamp = formatStamp(one.correctedAt, timeZone)
      return { type: 'paragraph', content: text(`${one.text} (${stamp})`) }
    }),
  ]
}
