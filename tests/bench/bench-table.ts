/**
 * Prints measured figures as a table, and writes them as JSON.
 * @module
 */
import { writeFileSync } from 'node:fs'

/** A row of the table; `isReached` if it has a goal. */
export interface Figure {
  readonly what: string
  readonly value: string
  readonly goal?: string
  readonly isReached?: boolean
}

/** Prints `figures` and writes them to `file`, if given. Returns the exit code: 1 if a goal is missed. */
export function report(figures: readonly Figure[], file?: string): number {
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, value, goal = '', isReached } of figures) {
    const mark = isReached === undefined ? ' ' : isReached ? '✓' : '✗'
    process.stdout.write(`${mark} ${what.padEnd(width)}  ${value.padStart(14)}  ${goal}\n`)
  }
  if (file) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`)
  return figures.some(({ isReached }) => isReached === false) ? 1 : 0
}

/** The median of `values`; of an even number the lower middle one. */
export function median(values: readonly number[]): number {
  return (
    values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
  )
}
