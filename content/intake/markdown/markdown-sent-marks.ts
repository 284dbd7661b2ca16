/**
 * What agencies write into the text of any copy, Markdown included: embargoes, and marks of paid copy.
 * @module
 */
import { copyLines } from '#content/intake/copy/copy-line.ts'
import { LONGEST_COPY, tidyCopy } from '#content/intake/copy/copy-tidying.ts'
import type { IncomingStory, Reading } from '#content/intake/copy/incoming-story.ts'
import { takePaidMarks } from '#content/intake/wire/page/paid-copy.ts'
import { settleEmbargoes, takeEmbargoes } from '#content/intake/wire/page/wire-embargo.ts'
import { WireDraft } from '#content/intake/wire/wire-draft.ts'
import { KNOWN_TABLE } from '#content/intake/wire/words/source-table.ts'

/** Lines that Markdown makes something else of: headings, items, rows, boxes. */
const MARKED = /^(?:#|[-+*] |\d+[.)] |\||:::|!\[)/u

/** A Markdown file without the marks, whose lines stay as empty lines. */
export interface SentMarkdown {
  text: string
  /** Sets embargo and genre of the story as the marks say, notes them, and returns what an editor should know. */
  settle: (story: IncomingStory, understood: Reading['understood']) => Reading['warnings']
}

/** Takes embargoes and marks of paid copy out of the body of a Markdown file. */
export function withoutSentMarks(text: string): SentMarkdown {
  const source = tidyCopy(text).split('\n')
  const end = source.indexOf('---', 1)
  if (end === -1 || text.length > LONGEST_COPY) return { text, settle: () => [] }
  const draft = new WireDraft(KNOWN_TABLE)
  const lines = copyLines(text).filter(({ number }) => number > end + 1)
  const { lines: allowed, embargoes } = takeEmbargoes(lines, draft)
  const words = takePaidMarks(
    allowed.filter((line) => !MARKED.test(line.text)),
    draft,
  )
  const left = new Map(
    [...allowed.filter((line) => MARKED.test(line.text)), ...words].map((line) => [
      line.number,
      line.text,
    ]),
  )
  for (const line of lines) {
    const rest = left.get(line.number)
    if (rest !== line.text) source[line.number - 1] = rest ?? ''
  }
  return {
    text: source.join('\n'),
    settle: (story, understood) => {
      Object.assign(draft.story, {
        publishedAt: story.publishedAt,
        timeZone: story.timeZone,
        embargoUntil: story.embargoUntil,
      })
      draft.day = dayOf(story)
      settleEmbargoes(embargoes, draft)
      const { embargoUntil, held, genre, advertiser } = draft.story
      if (embargoUntil) story.embargoUntil = embargoUntil
      if (held) story.held = held
      if (genre) story.genre = genre
      if (advertiser && !story.advertiser) story.advertiser = advertiser
      understood.push(...draft.notes.understood)
      understood.sort((a, b) => a.line - b.line)
      return draft.notes.warnings
    },
  }
}

const dayOf = ({ publishedAt, timeZone }: IncomingStory): Temporal.PlainDate | undefined =>
  publishedAt && timeZone
    ? Temporal.Instant.fromEpochMilliseconds(publishedAt.getTime())
        .toZonedDateTimeISO(timeZone)
        .toPlainDate()
    : undefined
