/**
 * Passwords of increasing length.
 * @module
 */
import * as colour from './drawing-palette.ts'
import { blur, circle, defs, drawing, gradient, path, rect, repeat } from './svg.ts'

/** Rows of hidden characters of increasing length, and a lock. */
export function kataSandi(): string {
  const rows = [4, 6, 8, 12]
  const fills = [colour.STEEL, colour.SAND, colour.GREEN_SOFT, colour.ACCENT]
  return drawing(
    'url(#ground)',
    defs(
      gradient('ground', [colour.INK_SOFT, colour.INK_DEEP]),
      gradient('brass', ['#eccf9a', colour.SAND_DEEP]),
      blur('soft', 14),
    ),
    repeat(16, (ring) =>
      circle([800, 400], 150 + ring * 62, {
        fill: 'none',
        stroke: colour.SEA,
        'stroke-width': 2,
        opacity: 0.2 - ring * 0.011,
      }),
    ),
    rect([650, 366], [324, 240], {
      rx: 28,
      fill: colour.INK_DEEP,
      opacity: 0.5,
      filter: 'url(#soft)',
    }),
    path('M698 360V282A102 102 0 0 1 902 282V360', {
      fill: 'none',
      stroke: colour.SEA_PALE,
      'stroke-width': 40,
    }),
    path('M712 360V282A88 88 0 0 1 800 194', {
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 7,
      opacity: 0.7,
    }),
    rect([640, 350], [320, 236], { rx: 28, fill: 'url(#brass)' }),
    rect([640, 350], [320, 20], { rx: 10, fill: '#ffffff', opacity: 0.28 }),
    circle([800, 446], 36, { fill: colour.INK_DEEP }),
    path('M786 456H814L826 540H774Z', { fill: colour.INK_DEEP }),
    ...rows.map((count, row) => {
      const width = count * 84 + 40
      const [x, y] = [800 - width / 2, 640 + row * 102]
      return `${rect([x, y], [width, 80], { rx: 40, fill: row === 3 ? colour.PAPER : colour.INK, stroke: fills[row], 'stroke-width': 5 })}${repeat(count, (dot) => circle([x + 62 + dot * 84, y + 40], 19, { fill: fills[row] }))}`
    }),
  )
}
