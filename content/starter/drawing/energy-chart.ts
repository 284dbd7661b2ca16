import * as colour from './drawing-palette.ts'
import { circle, drawing, rect } from './svg.ts'

/** The radius of the smallest disc and the common baseline of all discs, in pixels. */
const SMALLEST = 15
const GROUND = 1090

/** The energy of magnitudes 5, 6 and 7 as areas: each step of magnitude is 10^1.5 times the energy. */
export function tenagaGempa(): string {
  const radius = (magnitude: number) => SMALLEST * Math.sqrt(10 ** (1.5 * (magnitude - 5)))
  const discs = [
    [5, 150, colour.SAND_DEEP],
    [6, 360, colour.ACCENT_SOFT],
    [7, 1020, colour.ACCENT],
  ] as const
  return drawing(
    colour.PAPER,
    rect([60, GROUND], [1480, 6], { fill: colour.INK }),
    ...discs.map(([magnitude, x, fill]) => {
      const r = radius(magnitude)
      return circle([x, GROUND - r], r, { fill })
    }),
  )
}
