/**
 * How long agency copy of 100 KB takes to read: usual paragraphs, and copy of the kinds that are slow to read if a rule
 * is careless. Processor time counts, so that a busy machine does not change the figures.
 * @module
 */
import { readCopy } from '#content/intake/copy-reading.ts'
import { median, report } from './bench-table.ts'

const SIZE = 100_000
/** Processor time in milliseconds. */
const GOAL = 50
const HEAD =
  'Kapal Buku Singgah di Muara\n\nSelasa, 15 Maret 2022 09:10 WIT\n\nAMBON - Kapal itu tiba.\n\n'

const KINDS: readonly (readonly [what: string, piece: string])[] = [
  [
    'paragraphs',
    'Kapal itu membawa buku, kata Rani Kusuma (45). Anak-anak menunggu di dermaga.\n\n',
  ],
  ['one paragraph', 'Kapal itu membawa buku dan kembali pekan depan. '],
  ['subheadings', 'Baris pendek tanpa titik\n'],
  [
    'datelines',
    'AMBON (ANTARA) - Warga diminta menunggu di dermaga selama kapal bersandar di sana.\n\n',
  ],
  ['damaged letters', 'Kata â€œkapalâ€\u009d itu dan cafÃ© di muara.\n\n'],
  ['inline tags', 'Kata <b>kapal</b> itu dan &amp; di muara.\n\n'],
  ['open brackets', '('],
]

/** Reads each kind of copy `rounds` times. Returns the exit code: 1 if the median of one is above the goal. */
export function benchCopy({
  rounds,
  json,
}: {
  readonly rounds: number
  readonly json?: string
}): number {
  const figures = KINDS.map(([what, piece]) => {
    const copy = Buffer.from(HEAD + piece.repeat(SIZE / piece.length))
    const time = median(Array.from({ length: rounds }, () => processorTime(copy)))
    return {
      what: `${what}, ${SIZE / 1000} KB`,
      value: `${time.toFixed(1)} ms`,
      goal: `at most ${GOAL} ms`,
      isReached: time <= GOAL,
    }
  })
  return report(figures, json)
}

function processorTime(copy: Uint8Array): number {
  const start = process.cpuUsage()
  readCopy(copy)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
