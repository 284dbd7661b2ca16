import * as colour from './drawing-palette.ts'
import { circle, defs, drawing, gradient, onCircle, type Point, path, rect, repeat } from './svg.ts'

/** Three streams that add up to one measure. */
export function pdb(): string {
  const streams = [
    { fill: colour.GREEN, y: 240, wide: 150 },
    { fill: colour.ACCENT, y: 600, wide: 190 },
    { fill: colour.SAND_DEEP, y: 960, wide: 150 },
  ]
  const centre: Point = [1040, 600]
  const bands = streams.flatMap(({ fill, y, wide }, stream) =>
    Array.from({ length: 7 }, (_, band) => {
      const from = y - wide / 2 + (wide / 6) * band
      const to = 600 + (stream - 1) * 165 + (band - 3) * 26
      return path(`M-20 ${from}C380 ${from} 520 ${to} ${centre[0]} ${to}`, {
        fill: 'none',
        stroke: fill,
        'stroke-width': 34,
        opacity: 0.55 + 0.07 * band,
      })
    }),
  )
  return drawing(
    'url(#ground)',
    defs(gradient('ground', [colour.INK, colour.INK_DEEP])),
    repeat(9, (ring) =>
      circle(centre, 330 + ring * 70, {
        fill: 'none',
        stroke: colour.STEEL,
        'stroke-width': 1.6,
        opacity: 0.3 - ring * 0.03,
      }),
    ),
    ...bands,
    circle(centre, 300, { fill: colour.INK_DEEP }),
    circle(centre, 282, { fill: colour.PAPER }),
    ...[colour.GREEN, colour.ACCENT, colour.SAND_DEEP].map((stroke, third) => {
      const [from, to] = [third * 120 - 146, third * 120 - 34].map((angle) =>
        onCircle(centre, 232, angle),
      )
      return path(`M${from?.join(' ')}A232 232 0 0 1 ${to?.join(' ')}`, {
        fill: 'none',
        stroke,
        'stroke-width': 44,
      })
    }),
    circle(centre, 150, { fill: colour.INK }),
    repeat(5, (bar) =>
      rect([957 + bar * 36, 655 - bar * 24], [24, 26 + bar * 24], {
        fill: bar === 4 ? colour.ACCENT_SOFT : colour.PAPER,
      }),
    ),
  )
}
