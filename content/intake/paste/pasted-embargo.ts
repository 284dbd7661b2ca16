/**
 * Embargoes in pasted text. The desk enters their end and leaves out their line; what is doubtful stays in the text, where
 * the check before publication finds it.
 * @module
 */
import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { embargoEnd, findEmbargoes } from '#content/intake/wire/page/embargo-finding.ts'

/** An embargo as printed. `until` is absent where its time is doubtful: then its words stayed in the text. */
export interface PastedEmbargo {
  words: string
  until?: Date
}

/** The embargoes in `pasted` lines, and the indices of the lines that are nothing else. */
export function pastedEmbargoes(pasted: readonly { text: string; isFirst: boolean }[]): {
  embargoes: PastedEmbargo[]
  lines: Set<number>
} {
  const copy = pasted.map(
    ({ text, isFirst }, index): CopyLine => ({ number: index, text, afterBlank: isFirst }),
  )
  const { lines: kept, embargoes } = findEmbargoes(copy.filter(({ text }) => text !== ''))
  const left = new Set(kept.map(({ number }) => number))
  const found = embargoes.map((embargo) => ({ embargo, until: endOf(embargo) }))
  const lines = found.flatMap(({ embargo: { line, timeLine }, until }) =>
    until && !left.has(line.number) ? [line.number, ...(timeLine ? [timeLine.number] : [])] : [],
  )
  return {
    embargoes: found.map(({ embargo: { words }, until }) => ({ words, ...(until && { until }) })),
    lines: new Set(lines),
  }
}

/** Pasted text has no day of its own: a time without a date is doubtful. */
function endOf(embargo: Parameters<typeof embargoEnd>[0]): Date | undefined {
  // Some browsers have no `Temporal` yet.
  if (!embargo.moment?.date || !('Temporal' in globalThis)) return undefined
  return embargoEnd(embargo, Temporal.Now.plainDateISO('Asia/Jakarta'))
}
