/**
 * The figures of a measurement, as a table for people and as JSON for programs.
 * @module
 */
import { writeFileSync } from 'node:fs'

/** A figure of the table; `isReached` where there is a goal. */
export interface Figure {
  readonly what: string
  readonly value: string
  readonly goal?: string
  readonly isReached?: boolean
}

/** Prints `figures`, and writes them to `file` where one is named. Gives the exit code: 1 if a goal is missed. */
export function report(figures: readonly Figure[], file?: string): number {
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, value, goal = '', isReached } of figures) {
    const mark = isReached === undefined ? ' ' : isReached ? '✓' : '✗'
    process.stdout.write(`${mark} ${what.padEnd(width)}  ${value.padStart(14)}  ${goal}\n`)
  }
  if (file) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`)
  return figures.some(({ isReached }) => isReached === false) ? 1 : 0
}

/** The middle of `values`; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return (
    values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
  )
}
