/**
 * Culture: batik, gamelan, subak, Borobudur.
 * @module
 */
import { smooth } from './map-marks.ts'
import * as colour from './palette.ts'
import { scatter } from './random.ts'
import {
  blur,
  circle,
  defs,
  drawing,
  el,
  gradient,
  onCircle,
  type Point,
  path,
  polygon,
  rect,
  repeat,
} from './svg.ts'

/** Kawung: four ovals around a point, over the whole cloth. */
export function batik(): string {
  const size = 1600 / 6
  const petal = (turn: number) =>
    el(
      'g',
      { transform: `rotate(${turn})` },
      el('ellipse', { cx: 0, cy: -70, rx: 47, ry: 64, fill: colour.SAND }),
      el('ellipse', { cx: 0, cy: -70, rx: 38, ry: 54, fill: '#f2e3c2' }),
      el('ellipse', { cx: 0, cy: -74, rx: 21, ry: 35, fill: '#8a4a2a' }),
      path('M0 -106V-46', { stroke: '#f2e3c2', 'stroke-width': 4, 'stroke-linecap': 'round' }),
      ...[-1, 1].map((side) => circle([side * 29, -70], 3.4, { fill: colour.INK })),
    )
  const flower = (x: number, y: number, strong: boolean) =>
    el(
      'g',
      { transform: `translate(${x} ${y}) scale(1.333)` },
      ...[45, 135, 225, 315].map(petal),
      circle([0, 0], 15, { fill: strong ? colour.ACCENT : colour.SAND }),
      ...[0, 90, 180, 270].map((turn) =>
        circle(onCircle([0, 0], 58, turn), 7, { fill: colour.STEEL }),
      ),
      ...[0, 90, 180, 270].map((turn) =>
        circle(onCircle([0, 0], 36, turn), 4, { fill: colour.SAND }),
      ),
    )
  return drawing(
    'url(#indigo)',
    defs(
      gradient('indigo', [colour.INK, colour.INK_DEEP], [1, 1]),
      el(
        'radialGradient',
        { id: 'fall', cx: 0.5, cy: 0.5, r: 0.75 },
        el('stop', { offset: 0.55, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0 }),
        el('stop', { offset: 1, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0.55 }),
      ),
    ),
    repeat(7 * 6, (index) => {
      const [column, row] = [index % 7, Math.floor(index / 7)]
      return flower(column * size, row * size - 67, (column + row) % 2 === 0)
    }),
    repeat(6 * 5, (index) => {
      const at: Point = [
        (index % 6) * size + size / 2,
        Math.floor(index / 6) * size + size / 2 - 67,
      ]
      return circle(at, 12, { fill: colour.ACCENT_SOFT })
    }),
    rect([0, 0], [1600, 1200], { fill: 'url(#fall)' }),
  )
}

/** A bossed gong seen from the front. */
function gong(at: Point, r: number, id: string): string {
  return [
    circle([at[0] + r * 0.06, at[1] + r * 0.09], r, {
      fill: colour.INK_DEEP,
      opacity: 0.5,
      filter: 'url(#soft)',
    }),
    circle(at, r, { fill: `url(#${id})` }),
    circle(at, r * 0.97, {
      fill: 'none',
      stroke: '#f0d9a4',
      'stroke-width': r * 0.02,
      opacity: 0.8,
    }),
    circle(at, r * 0.8, { fill: 'none', stroke: '#7d4f22', 'stroke-width': r * 0.025 }),
    circle(at, r * 0.6, {
      fill: 'none',
      stroke: '#7d4f22',
      'stroke-width': r * 0.012,
      opacity: 0.8,
    }),
    circle(at, r * 0.42, { fill: '#8f5b28', opacity: 0.55 }),
    circle(at, r * 0.24, { fill: `url(#${id})`, stroke: '#6d431c', 'stroke-width': r * 0.02 }),
    circle([at[0] - r * 0.07, at[1] - r * 0.08], r * 0.09, { fill: '#f8e8bf', opacity: 0.85 }),
  ].join('')
}

/** A great gong in its frame, kempul beside it, a row of bonang before it. */
export function gamelan(): string {
  const post = { fill: '#6b2417' }
  return drawing(
    'url(#hall)',
    defs(
      gradient('hall', [colour.INK, colour.INK_DEEP]),
      gradient('bronze', ['#e7c27d', '#b57a3a', '#8d5526'], [0.8, 1]),
      blur('soft', 14),
    ),
    ...[330, 400, 470, 540, 610, 680].map((r, index) =>
      circle([800, 520], r, {
        fill: 'none',
        stroke: colour.ACCENT_SOFT,
        'stroke-width': 5,
        opacity: 0.42 - index * 0.06,
      }),
    ),
    rect([0, 960], [1600, 240], { fill: '#2a1a14' }),
    rect([0, 960], [1600, 8], { fill: colour.SAND_DEEP }),
    rect([232, 220], [34, 760], post),
    rect([1334, 220], [34, 760], post),
    path('M170 196C400 130 600 214 800 150C1000 214 1200 130 1430 196V250H170Z', {
      fill: '#7f2c1b',
    }),
    path('M170 240H1430', { stroke: '#e7c27d', 'stroke-width': 8 }),
    path('M740 176C760 120 780 100 800 84C820 100 840 120 860 176Z', { fill: '#e7c27d' }),
    ...[
      [690, 250, 730, 320],
      [910, 250, 870, 320],
      [400, 250, 415, 350],
      [480, 250, 465, 350],
      [1120, 250, 1135, 350],
      [1200, 250, 1185, 350],
    ].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
      path(`M${x1} ${y1}L${x2} ${y2}`, { stroke: colour.SAND, 'stroke-width': 7 }),
    ),
    gong([800, 540], 252, 'bronze'),
    gong([440, 470], 140, 'bronze'),
    gong([1160, 470], 140, 'bronze'),
    rect([280, 900], [1040, 96], { rx: 10, fill: '#7f2c1b' }),
    rect([280, 900], [1040, 14], { fill: '#e7c27d' }),
    repeat(7, (pot) => {
      const x = 370 + pot * 143
      return [
        path(
          `M${x - 58} 902C${x - 62} 850 ${x - 46} 822 ${x} 818C${x + 46} 822 ${x + 62} 850 ${x + 58} 902Z`,
          { fill: 'url(#bronze)', stroke: '#6d431c', 'stroke-width': 3 },
        ),
        el('ellipse', { cx: x, cy: 816, rx: 19, ry: 15, fill: '#f0d9a4' }),
      ].join('')
    }),
  )
}

/** Terraces with water, palms, and a temple of many roofs. */
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

/** Borobudur from above. */
export function borobudur(): string {
  const centre: Point = [800, 600]
  const terrace = (half: number, fill: string) => {
    const [a, b, c] = [half, half * 0.9, half * 0.8]
    const d = half * 0.62
    const quarter: Point[] = [
      [d, -a],
      [d, -b - (a - b) * 0],
      [c, -b],
      [c, -c],
      [b, -c],
      [b, -d],
      [a, -d],
    ]
    const outline = [0, 90, 180, 270].flatMap((turn) =>
      quarter.map(([x, y]): Point => {
        const angle = (turn * Math.PI) / 180
        return [
          centre[0] + x * Math.cos(angle) - y * Math.sin(angle),
          centre[1] + x * Math.sin(angle) + y * Math.cos(angle),
        ]
      }),
    )
    return `${polygon(
      outline.map(([x, y]): Point => [x + 8, y + 10]),
      { fill: colour.INK_DEEP, opacity: 0.28, filter: 'url(#soft)' },
    )}${polygon(outline, { fill, stroke: '#6f6453', 'stroke-width': 3 })}`
  }
  const halves = [436, 388, 346, 306, 266, 228]
  const fills = ['#8b8273', '#a1967f', '#94897a', '#ab9f87', '#9d917d', '#b7aa90']
  const rings: [number, number, number][] = [
    [182, 32, 15],
    [138, 24, 15],
    [96, 16, 15],
  ]
  return drawing(
    'url(#lawn)',
    defs(
      gradient('lawn', [colour.GREEN_SOFT, colour.GREEN]),
      blur('soft', 8),
      gradient('stone', ['#d9cdb2', '#9d917d'], [1, 1]),
    ),
    ...scatter(260, 31).map(([a, b], index) =>
      circle([a * 1600, b * 1200], 16 + (index % 5) * 8, {
        fill: index % 2 ? colour.GREEN_DEEP : colour.GREEN,
        opacity: 0.35,
      }),
    ),
    rect([330, 130], [940, 940], { rx: 26, fill: '#a9bd98' }),
    rect([758, -10], [84, 1220], { fill: colour.SAND }),
    rect([-10, 558], [1620, 84], { fill: colour.SAND }),
    ...halves.map((half, index) => terrace(half, fills[index] ?? colour.SAND)),
    ...[0, 90, 180, 270].map((turn) =>
      el(
        'g',
        { transform: `rotate(${turn} 800 600)` },
        rect([776, 160], [48, 250], { fill: colour.SAND }),
        repeat(20, (step) =>
          path(`M776 ${170 + step * 12.5}H824`, { stroke: '#8b7a55', 'stroke-width': 2.5 }),
        ),
      ),
    ),
    ...[212, 166, 124].map(
      (r, index) =>
        `${circle([806, 608], r, { fill: colour.INK_DEEP, opacity: 0.25, filter: 'url(#soft)' })}${circle(centre, r, { fill: ['#c3b597', '#cfc2a4', '#dacdb0'][index], stroke: '#7d705b', 'stroke-width': 3 })}`,
    ),
    ...rings.flatMap(([ring, count, r]) =>
      Array.from({ length: count }, (_, stupa) => {
        const at = onCircle(centre, ring + 4, (stupa * 360) / count + 5)
        return `${circle([at[0] + 3, at[1] + 4], r * 0.95, { fill: colour.INK_DEEP, opacity: 0.4 })}${circle(at, r * 0.92, { fill: 'url(#stone)', stroke: '#6f6453', 'stroke-width': 2 })}${circle(at, 4, { fill: '#6f6453' })}`
      }),
    ),
    circle([806, 608], 60, { fill: colour.INK_DEEP, opacity: 0.4, filter: 'url(#soft)' }),
    circle(centre, 56, { fill: 'url(#stone)', stroke: '#6f6453', 'stroke-width': 3 }),
    circle(centre, 30, { fill: '#e6dbc2', stroke: '#8b8273', 'stroke-width': 3 }),
    circle(centre, 11, { fill: colour.ACCENT }),
  )
}
