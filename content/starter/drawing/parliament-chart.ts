import * as colour from './drawing-palette.ts'
import { circle, defs, drawing, gradient, onCircle, path, rect } from './svg.ts'

/** 580 seats in a semicircle, in groups of invented sizes. */
export function kursiDpr(): string {
  const rows = 14
  const radius = (row: number) => 190 + row * 28
  const total = Array.from({ length: rows }, (_, row) => radius(row)).reduce((sum, r) => sum + r, 0)
  const counts = Array.from({ length: rows }, (_, row) => Math.round((580 * radius(row)) / total))
  const short = 580 - counts.reduce((sum, count) => sum + count, 0)
  const seats = counts.flatMap((count, row) => {
    const filled = row === rows - 1 ? count + short : count
    return Array.from({ length: filled }, (_, seat) => ({
      row,
      angle: 180 + (180 * seat) / (filled - 1),
    }))
  })
  const order = [...seats].sort((a, b) => a.angle - b.angle || a.row - b.row)
  const shares = [0.19, 0.36, 0.51, 0.64, 0.76, 0.86, 0.94, 1]
  const fills = [
    colour.ACCENT,
    colour.INK_SOFT,
    colour.SAND_DEEP,
    colour.GREEN,
    colour.STEEL,
    colour.ACCENT_SOFT,
    colour.GREEN_SOFT,
    colour.INK_DEEP,
  ]
  return drawing(
    'url(#hall)',
    defs(gradient('hall', [colour.PAPER, colour.PAPER_DIM])),
    path('M190 890A610 610 0 0 1 1410 890Z', { fill: '#efe4d1' }),
    ...order.map(({ row, angle }, index) => {
      const group = shares.findIndex((share) => (index + 1) / 580 <= share + 1e-9)
      return circle(onCircle([800, 860], radius(row), angle), 10.4, { fill: fills[group] })
    }),
    rect([705, 792], [190, 68], { rx: 10, fill: colour.INK }),
    rect([732, 764], [136, 32], { rx: 8, fill: colour.INK_SOFT }),
    rect([190, 888], [1220, 9], { fill: colour.INK }),
  )
}
