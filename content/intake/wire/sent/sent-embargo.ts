import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import { findEmbargoes } from '#content/intake/wire/page/embargo-finding.ts'
import { settleEmbargoes } from '#content/intake/wire/page/wire-embargo.ts'
import { inlineText } from '#content/model/story/body-text.ts'
import type { SentDraft } from './sent-draft.ts'

/**
 * Sets the embargoes that stand in words among the notes and in the text, beside what the fields of the piece say.
 * Returns the text without lines that are nothing else.
 */
export function takeWrittenEmbargoes(
  body: readonly IncomingBlock[],
  notes: readonly string[],
  line: number,
  draft: SentDraft,
): IncomingBlock[] {
  const lines = [
    ...notes.map((text, index): CopyLine => ({ number: -1 - index, text, afterBlank: true })),
    ...body.flatMap((block, number): CopyLine[] =>
      block.type === 'paragraph' || block.type === 'heading'
        ? [{ number, text: inlineText(block.content).trim(), afterBlank: true }]
        : [],
    ),
  ].filter(({ text }) => text !== '')
  const { lines: kept, embargoes } = findEmbargoes(lines)
  if (embargoes.length === 0) return [...body]
  settleEmbargoes(
    embargoes.map((embargo) => ({ ...embargo, line: { ...embargo.line, number: line } })),
    draft,
  )
  const left = new Set(kept.map(({ number }) => number))
  const gone = lines.filter(({ number }) => number >= 0 && !left.has(number))
  for (const { text } of gone) draft.understand({ number: line }, 'embargoUntil', text)
  const without = body.filter((_, index) => !gone.some(({ number }) => number === index))
  // A piece of nothing but an embargo says so itself.
  return without.length > 0 ? without : [...body]
}
