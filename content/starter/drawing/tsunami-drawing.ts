/**
 * A tsunami and its warning system.
 * @module
 */

import * as colour from './drawing-palette.ts'
import { smooth } from './map-marks.ts'
import { circle, defs, drawing, el, gradient, type Point, path, polygon, rect } from './svg.ts'

/** Waves that slow down and rise towards the shore; a buoy, a gauge on the sea floor, a satellite. */
export function tsunami(): string {
  const swell = (base: number, height: number): Point[] =>
    [-40, 120, 300, 470, 640, 790, 920, 1030, 1110].map((x, index) => [
      x,
      base - (index % 2 === 1 ? height * (0.3 + index * 0.16) : -height * 0.12),
    ])
  const wave = (base: number, height: number, fill: string) =>
    path(`${smooth(swell(base, height))}L1260 ${base + 30}V1200H-40Z`, { fill })
  const signal = [60, 105, 150].map((r) =>
    path(`M${390 - r * 0.7} ${262 + r * 0.72}A${r} ${r} 0 0 0 ${390 + r * 0.7} ${262 + r * 0.72}`, {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 9,
      'stroke-linecap': 'round',
    }),
  )
  const house = (x: number, y: number, fill: string) =>
    `${rect([x, y - 46], [62, 46], { fill: colour.PAPER })}${polygon(
      [
        [x - 10, y - 46],
        [x + 31, y - 88],
        [x + 72, y - 46],
      ],
      { fill },
    )}`
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', [colour.SEA, colour.PAPER]),
      gradient('water', [colour.SEA_DEEP, colour.INK]),
    ),
    circle([1210, 300], 92, { fill: colour.ACCENT_SOFT, opacity: 0.85 }),
    path('M900 720C1120 640 1230 560 1380 470C1450 430 1540 420 1600 430V1200H900Z', {
      fill: colour.GREEN_SOFT,
    }),
    wave(640, 105, colour.SEA_DEEP),
    wave(675, 100, '#5d8aa0'),
    wave(715, 92, colour.INK_SOFT),
    path(
      'M-10 1060C300 1050 620 990 860 880C980 826 1080 770 1180 700C1300 620 1430 560 1610 540V1210H-10Z',
      { fill: colour.SAND },
    ),
    path('M-10 1110C320 1100 660 1050 900 945C1080 862 1250 730 1610 660V1210H-10Z', {
      fill: colour.SAND_DEEP,
    }),
    path('M-10 1165C360 1150 760 1120 1000 1030C1200 950 1400 850 1610 800V1210H-10Z', {
      fill: colour.EARTH,
    }),
    house(1226, 672, colour.ACCENT),
    house(1306, 630, colour.INK_SOFT),
    house(1392, 594, colour.ACCENT),
    path('M390 640V1010', { stroke: colour.PAPER, 'stroke-width': 4, 'stroke-dasharray': '10 10' }),
    rect([352, 1006], [76, 38], { rx: 8, fill: colour.INK_DEEP }),
    circle([390, 1006], 20, { fill: colour.ACCENT }),
    polygon(
      [
        [340, 655],
        [440, 655],
        [414, 570],
        [366, 570],
      ],
      { fill: colour.ACCENT },
    ),
    el('ellipse', { cx: 390, cy: 660, rx: 78, ry: 22, fill: colour.PAPER }),
    path('M390 570V512', { stroke: colour.INK_DEEP, 'stroke-width': 8 }),
    circle([390, 506], 12, { fill: colour.INK_DEEP }),
    el(
      'g',
      { transform: 'rotate(-14 390 210)' },
      rect([356, 180], [68, 62], { rx: 8, fill: colour.INK }),
      rect([226, 190], [112, 42], {
        fill: colour.INK_SOFT,
        stroke: colour.PAPER,
        'stroke-width': 3,
      }),
      rect([442, 190], [112, 42], {
        fill: colour.INK_SOFT,
        stroke: colour.PAPER,
        'stroke-width': 3,
      }),
    ),
    ...signal,
  )
}
