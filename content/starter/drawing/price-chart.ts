/**
 * Prices and their index.
 * @module
 */

import * as colour from './drawing-palette.ts'
import { smooth } from './map-marks.ts'
import { blur, circle, defs, drawing, gradient, type Point, path, rect, repeat } from './svg.ts'

/** A basket of goods with unequal weights under a rising index. */
export function inflasi(): string {
  const bars = [300, 190, 250, 140, 330, 210, 165, 275, 120]
  const fills = [
    colour.INK_SOFT,
    colour.SAND_DEEP,
    colour.GREEN,
    colour.STEEL,
    colour.INK,
    colour.SAND,
    colour.GREEN_SOFT,
    colour.INK_SOFT,
    colour.STEEL,
  ]
  const index: Point[] = [
    [245, 610],
    [371, 586],
    [498, 596],
    [624, 520],
    [750, 498],
    [877, 440],
    [1003, 452],
    [1129, 360],
    [1256, 322],
    [1355, 262],
  ]
  return drawing(
    'url(#paper)',
    defs(
      gradient('paper', [colour.PAPER, colour.PAPER_DIM]),
      gradient('under', ['#f0b48e', colour.PAPER]),
      blur('soft', 8),
    ),
    repeat(8, (line) =>
      path(`M205 ${240 + line * 105}H1395`, { stroke: colour.SAND, 'stroke-width': 2.5 }),
    ),
    path(`${smooth(index)}L1355 1000H245Z`, { fill: 'url(#under)', opacity: 0.6 }),
    ...bars.map((height, bar) => {
      const x = 236 + bar * 125
      return `${rect([x + 8, 984 - height], [96, height], { fill: colour.INK_DEEP, opacity: 0.22, filter: 'url(#soft)' })}${rect([x, 976 - height], [96, height], { fill: fills[bar] })}${rect([x, 976 - height], [96, 12], { fill: '#ffffff', opacity: 0.28 })}`
    }),
    path('M205 976H1395', { stroke: colour.INK, 'stroke-width': 10, 'stroke-linecap': 'round' }),
    path(smooth(index), {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 30,
      'stroke-linecap': 'round',
    }),
    path(smooth(index), {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 15,
      'stroke-linecap': 'round',
    }),
    ...index.map((at) =>
      circle(at, 15, { fill: colour.PAPER, stroke: colour.ACCENT, 'stroke-width': 8 }),
    ),
  )
}
