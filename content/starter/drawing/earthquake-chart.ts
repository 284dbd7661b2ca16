import * as colour from './drawing-palette.ts'
import { dice } from './random.ts'
import { circle, defs, drawing, gradient, type Point, path, polyline, rect, repeat } from './svg.ts'

/** Rings of shaking around a source, and a seismogram. */
export function magnitudo(): string {
  const centre: Point = [800, 480]
  const rings = [700, 590, 480, 375, 275, 180, 95]
  const fills = ['#1d3a56', '#2b4a66', '#54607a', '#8a5f5c', '#b4583f', colour.ACCENT, '#f2a25f']
  const next = dice(5)
  const trace = Array.from({ length: 560 }, (_, index): Point => {
    const primary = index > 150 ? 26 * Math.exp(-(index - 150) / 120) : 0
    const secondary = index > 235 ? 118 * Math.exp(-(index - 235) / 95) : 0
    return [60 + index * 2.65, 930 + (next() - 0.5) * 2 * (3 + primary + secondary)]
  })
  return drawing(
    colour.INK,
    defs(gradient('fade', [colour.INK_DEEP, colour.INK_DEEP])),
    ...rings.map((r, index) =>
      circle(centre, r, {
        fill: fills[index],
        stroke: colour.INK_DEEP,
        'stroke-width': 2.5,
        'stroke-opacity': 0.35,
      }),
    ),
    circle(centre, 30, { fill: colour.PAPER }),
    rect([0, 780], [1600, 420], { fill: colour.PAPER }),
    repeat(8, (line) =>
      path(`M0 ${800 + line * 44}H1600`, { stroke: colour.SAND, 'stroke-width': 2 }),
    ),
    repeat(27, (line) =>
      path(`M${line * 62} 780V1200`, { stroke: colour.SAND, 'stroke-width': 1.5 }),
    ),
    polyline(trace, { stroke: colour.INK_DEEP, 'stroke-width': 4.5, 'stroke-linejoin': 'round' }),
    circle(trace.at(-1) ?? [0, 0], 14, { fill: colour.ACCENT }),
  )
}
