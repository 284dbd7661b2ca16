/**
 * Subak rice terraces.
 * @module
 */

import * as colour from './drawing-palette.ts'
import { smooth } from './map-marks.ts'
import { scatter } from './random.ts'
import { blur, circle, defs, drawing, el, gradient, onCircle, path, polygon, rect } from './svg.ts'

/** Terraces with water, palms, and a temple with tiered roofs. */
export function subak(): string {
  const terrace = (index: number) => {
    const y = 520 + index * 84
    const sway = 50 * Math.cos(index * 0.55 + 0.6)
    return smooth([
      [-60, y + 40 - sway],
      [240, y - 30 + sway * 0.4],
      [560, y + 30 + sway * 0.6],
      [860, y - 16 - sway * 0.5],
      [1180, y + 34 + sway * 0.4],
      [1660, y - 30 - sway * 0.4],
    ])
  }
  const greens = [
    '#8fae86',
    '#7fa079',
    '#6f936e',
    '#618565',
    colour.GREEN,
    '#48705b',
    '#3d6452',
    colour.GREEN_DEEP,
  ]
  const palm = (x: number, y: number, tall: number) =>
    [
      path(`M${x} ${y}Q${x + 16} ${y - tall * 0.5} ${x + 6} ${y - tall}`, {
        fill: 'none',
        stroke: colour.EARTH,
        'stroke-width': 11,
      }),
      ...[-160, -125, -90, -55, -20, 15, 165].map((angle) => {
        const [tx, ty] = onCircle([x + 6, y - tall], 92, angle)
        return path(
          `M${x + 6} ${y - tall}Q${(x + 6 + tx) / 2} ${Math.min(y - tall, ty) - 26} ${tx} ${ty + 22}`,
          {
            fill: 'none',
            stroke: colour.GREEN_DEEP,
            'stroke-width': 13,
            'stroke-linecap': 'round',
          },
        )
      }),
    ].join('')
  const roofs = [0, 1, 2, 3, 4].map((tier) => {
    const [half, y] = [104 - tier * 17, 478 - tier * 52]
    return `${polygon(
      [
        [1130 - half, y],
        [1130 - half * 0.42, y - 40],
        [1130 + half * 0.42, y - 40],
        [1130 + half, y],
      ],
      { fill: tier % 2 ? colour.INK : colour.INK_DEEP },
    )}${rect([1130 - half * 0.34, y - 54], [half * 0.68, 16], { fill: colour.ACCENT })}`
  })
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', ['#f0c493', colour.PAPER, colour.SEA_PALE]),
      gradient('water', ['#c9dcdb', '#8fb2ba']),
      blur('haze', 4),
    ),
    circle([520, 290], 96, { fill: colour.ACCENT_SOFT }),
    path(
      'M-10 520L260 330C330 280 380 240 430 262L560 366L760 470L980 400L1240 452L1610 380V700H-10Z',
      { fill: '#a4b5bd' },
    ),
    path('M-10 560C300 470 600 540 900 490C1200 450 1400 500 1610 470V800H-10Z', {
      fill: colour.GREEN_SOFT,
    }),
    rect([1074, 476], [112, 66], { fill: colour.ACCENT_DEEP }),
    rect([1112, 492], [36, 50], { fill: colour.INK_DEEP }),
    ...roofs,
    polygon(
      [
        [1122, 224],
        [1130, 168],
        [1138, 224],
      ],
      { fill: colour.SAND_DEEP },
    ),
    palm(1330, 560, 210),
    palm(950, 560, 150),
    palm(290, 560, 190),
    ...greens.map((fill, index) =>
      [
        path(`${terrace(index)}V1300H-60Z`, { fill }),
        el(
          'g',
          { transform: 'translate(0 22)' },
          path(`${terrace(index)}V1300H-60Z`, { fill: 'url(#water)' }),
        ),
        el('g', { transform: 'translate(0 52)' }, path(`${terrace(index)}V1300H-60Z`, { fill })),
      ].join(''),
    ),
    ...scatter(120, 9).map(([a, b], index) => {
      const [x, y] = [a * 1600, 640 + b * 540]
      return path(`M${x} ${y}l-5 -17M${x} ${y}v-20M${x} ${y}l5 -17`, {
        stroke: index % 2 ? '#dbe6c4' : '#c4d6ad',
        'stroke-width': 3,
        'stroke-linecap': 'round',
        opacity: 0.75,
      })
    }),
  )
}
