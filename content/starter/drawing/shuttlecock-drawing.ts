/**
 * A shuttlecock's flight.
 * @module
 */

import * as colour from './drawing-palette.ts'
import { smooth } from './map-marks.ts'
import {
  blur,
  circle,
  defs,
  drawing,
  el,
  gradient,
  type Point,
  path,
  polygon,
  rect,
} from './svg.ts'

/** A shuttlecock flying cork first. */
function shuttle(at: Point, turn: number, size: number): string {
  return el(
    'g',
    { transform: `translate(${at[0]} ${at[1]}) rotate(${turn}) scale(${size})` },
    ...[-4, -3, -2, -1, 0, 1, 2, 3, 4].map((feather) =>
      path(
        `M${feather * 5} -14L${feather * 15 - 9} -126Q${feather * 15} -144 ${feather * 15 + 9} -126Z`,
        {
          fill: Math.abs(feather) % 2 ? colour.PAPER_DIM : '#fffdf6',
          stroke: colour.SAND_DEEP,
          'stroke-width': 1.6,
        },
      ),
    ),
    path('M-42 -84Q0 -70 42 -84M-33 -52Q0 -40 33 -52', {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 4,
    }),
    path('M-27 -14H27V8A27 27 0 0 1 -27 8Z', {
      fill: '#fffdf6',
      stroke: colour.SAND_DEEP,
      'stroke-width': 2,
    }),
    rect([-27, -16], [54, 11], { fill: colour.ACCENT }),
  )
}

/** The trajectories of a solid ball (dashed) and of a shuttlecock, which drops steeply. */
export function kok(): string {
  const flight: Point[] = [
    [240, 880],
    [400, 640],
    [570, 440],
    [740, 300],
    [900, 226],
    [1030, 240],
    [1110, 330],
    [1150, 470],
    [1166, 640],
    [1172, 800],
  ]
  const ball: Point[] = [
    [240, 880],
    [450, 560],
    [660, 330],
    [880, 195],
    [1100, 168],
    [1330, 240],
    [1620, 470],
  ]
  const line = { fill: 'none', 'stroke-linecap': 'round' }
  return drawing(
    'url(#hall)',
    defs(
      gradient('hall', [colour.INK_SOFT, colour.INK_DEEP]),
      gradient('court', ['#4b6f57', colour.GREEN_DEEP]),
      blur('soft', 10),
    ),
    ...[260, 800, 1340].map((x) =>
      circle([x, 40], 190, { fill: colour.SEA, opacity: 0.16, filter: 'url(#soft)' }),
    ),
    polygon(
      [
        [-10, 1210],
        [150, 930],
        [1450, 930],
        [1610, 1210],
      ],
      { fill: 'url(#court)' },
    ),
    path('M150 930H1450M60 1100H1540M800 930V1210', {
      stroke: colour.PAPER,
      'stroke-width': 6,
      opacity: 0.8,
    }),
    rect([792, 600], [16, 440], { fill: colour.SAND }),
    ...[0, 1, 2, 3, 4, 5, 6].map((row) =>
      path(`M770 ${640 + row * 26}L830 ${632 + row * 26}`, {
        stroke: colour.PAPER,
        'stroke-width': 3,
        opacity: 0.7,
      }),
    ),
    rect([764, 612], [72, 20], { fill: colour.PAPER }),
    path(smooth(ball), {
      ...line,
      stroke: colour.SEA_PALE,
      'stroke-width': 7,
      'stroke-dasharray': '6 22',
      opacity: 0.85,
    }),
    path(smooth(flight), {
      ...line,
      stroke: colour.ACCENT,
      'stroke-width': 30,
      opacity: 0.35,
      filter: 'url(#soft)',
    }),
    path(smooth(flight), { ...line, stroke: colour.ACCENT, 'stroke-width': 12 }),
    ...flight
      .slice(1, -1)
      .map((at) =>
        circle(at, 11, { fill: colour.PAPER, stroke: colour.ACCENT, 'stroke-width': 5 }),
      ),
    shuttle([1174, 830], 178 - 180, 1.05),
    shuttle([900, 226], -106, 0.01),
    circle([240, 880], 26, { fill: colour.SAND }),
  )
}
