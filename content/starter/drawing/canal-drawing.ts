import * as colour from './drawing-palette.ts'
import { circle, defs, drawing, el, gradient, path, polygon, rect } from './svg.ts'

/** A ship lifted to a lake by locks, and lowered on the other side. */
export function kunciAir(): string {
  const levels = [860, 770, 680, 590, 680, 770, 860]
  const edges = [0, 300, 450, 600, 1000, 1150, 1300, 1600]
  const hull = (x: number, y: number) =>
    [
      polygon(
        [
          [x - 150, y - 40],
          [x + 160, y - 40],
          [x + 128, y + 26],
          [x - 128, y + 26],
        ],
        { fill: colour.ACCENT_DEEP },
      ),
      ...[0, 1, 2, 3, 4].flatMap((column) =>
        [0, 1].map((row) =>
          rect([x - 78 + column * 42, y - 76 - row * 34], [39, 32], {
            fill: [colour.ACCENT, colour.SAND, colour.GREEN, colour.STEEL][(column + row * 3) % 4],
          }),
        ),
      ),
      rect([x - 136, y - 132], [46, 92], { fill: colour.PAPER }),
      rect([x - 130, y - 118], [34, 14], { fill: colour.INK }),
    ].join('')
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', [colour.SEA, colour.PAPER]),
      gradient('water', ['#6d9aae', colour.INK_SOFT]),
    ),
    circle([1210, 300], 84, { fill: colour.ACCENT_SOFT }),
    path(
      'M-10 600C200 470 350 520 520 430C700 330 820 390 980 340C1200 300 1350 480 1610 520V900H-10Z',
      { fill: colour.GREEN_SOFT },
    ),
    path('M300 800C420 620 500 560 640 520C760 470 880 480 1000 520C1120 570 1220 640 1320 800Z', {
      fill: colour.GREEN,
    }),
    ...levels.map((y, index) =>
      rect([edges[index] ?? 0, y], [(edges[index + 1] ?? 0) - (edges[index] ?? 0), 1200 - y], {
        fill: 'url(#water)',
      }),
    ),
    ...levels.map((y, index) =>
      rect([edges[index] ?? 0, y], [(edges[index + 1] ?? 0) - (edges[index] ?? 0), 8], {
        fill: colour.SEA_PALE,
      }),
    ),
    polygon(
      [
        [-10, 1010],
        [300, 1010],
        [300, 930],
        [450, 930],
        [450, 840],
        [600, 840],
        [600, 750],
        [1000, 750],
        [1000, 840],
        [1150, 840],
        [1150, 930],
        [1300, 930],
        [1300, 1010],
        [1610, 1010],
        [1610, 1210],
        [-10, 1210],
      ],
      { fill: colour.SAND_DEEP },
    ),
    path('M-10 1090H1610V1210H-10Z', { fill: colour.EARTH }),
    ...[300, 450, 600, 1000, 1150, 1300].map((x, index) =>
      rect([x - 13, [740, 650, 560, 560, 650, 740][index] ?? 0], [26, 290 - (index % 3) * 0], {
        fill: colour.INK,
      }),
    ),
    hull(800, 580),
    el('g', { transform: 'translate(150 850) scale(.72)' }, hull(0, 0)),
    el('g', { transform: 'translate(1450 850) scale(.72)' }, hull(0, 0)),
    path('M210 560C330 500 420 420 520 390', {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 13,
      'stroke-linecap': 'round',
    }),
    polygon(
      [
        [506, 360],
        [560, 378],
        [524, 420],
      ],
      { fill: colour.ACCENT },
    ),
    path('M1080 390C1180 420 1270 500 1380 556', {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 13,
      'stroke-linecap': 'round',
    }),
    polygon(
      [
        [1386, 526],
        [1420, 580],
        [1364, 578],
      ],
      { fill: colour.ACCENT },
    ),
  )
}
