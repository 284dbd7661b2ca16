/**
 * The route of a marathon.
 * @module
 */

import * as colour from './drawing-palette.ts'
import { smooth } from './map-marks.ts'
import { blur, circle, defs, drawing, gradient, type Point, path, rect, repeat } from './svg.ts'

/** A winding road with a mark every five kilometres, and a short last stretch. */
export function maraton(): string {
  const road: Point[] = [
    [250, 915],
    [420, 985],
    [640, 900],
    [560, 770],
    [330, 700],
    [330, 570],
    [600, 530],
    [900, 600],
    [1140, 690],
    [1330, 600],
    [1240, 460],
    [960, 420],
    [760, 340],
    [860, 230],
    [1120, 236],
    [1280, 286],
  ]
  const d = smooth(road)
  const marks: Point[] = [
    [420, 985],
    [560, 770],
    [330, 570],
    [750, 560],
    [1140, 690],
    [1240, 460],
    [860, 385],
    [1000, 222],
  ]
  const wide = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return drawing(
    'url(#field)',
    defs(gradient('field', [colour.PAPER, '#e6dcc0']), blur('soft', 9)),
    path('M-10 300C300 180 520 330 700 200C900 80 1200 150 1610 60V-10H-10Z', { fill: colour.SEA }),
    path(
      'M-10 640C180 560 200 780 420 830C700 900 900 760 1100 830C1300 900 1400 800 1610 840V1210H-10Z',
      { fill: colour.GREEN_SOFT, opacity: 0.65 },
    ),
    path('M1000 1210C1050 1000 1250 960 1400 1010C1500 1040 1560 1000 1610 990V1210Z', {
      fill: colour.GREEN,
      opacity: 0.55,
    }),
    path(
      'M420 470C520 390 620 430 640 480C600 500 500 520 420 470ZM980 520C1060 500 1110 540 1090 590C1030 600 970 570 980 520Z',
      { fill: colour.GREEN, opacity: 0.6 },
    ),
    path(d, {
      ...wide,
      stroke: colour.INK_DEEP,
      'stroke-width': 76,
      opacity: 0.3,
      filter: 'url(#soft)',
      transform: 'translate(6 12)',
    }),
    path(d, { ...wide, stroke: colour.PAPER, 'stroke-width': 76 }),
    path(d, { ...wide, stroke: colour.INK_SOFT, 'stroke-width': 62 }),
    path(d, { ...wide, stroke: colour.PAPER, 'stroke-width': 4, 'stroke-dasharray': '22 20' }),
    ...marks.map(
      (at) =>
        `${circle(at, 33, { fill: colour.PAPER })}${circle(at, 25, { fill: colour.ACCENT })}${circle(at, 10, { fill: colour.PAPER })}`,
    ),
    circle([250, 915], 40, { fill: colour.GREEN_DEEP, stroke: colour.PAPER, 'stroke-width': 9 }),
    rect([1240, 202], [12, 150], { fill: colour.INK_DEEP }),
    repeat(15, (square) =>
      rect([1252 + (square % 5) * 22, 202 + Math.floor(square / 5) * 22], [22, 22], {
        fill: square % 2 ? colour.PAPER : colour.INK_DEEP,
      }),
    ),
  )
}
