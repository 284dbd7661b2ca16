/**
 * The Earth from outside: a launch to orbit, the Moon's month.
 * @module
 */
import { geoOrthographic } from 'd3-geo'
import { shaper } from './map-base.ts'
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
} from './svg.ts'
import { land } from './world.ts'

const NIGHT = gradient('night', [colour.INK_DEEP, colour.INK])

function stars(count: number, seed: number): string[] {
  return scatter(count, seed).map(([x, y], index) =>
    circle([x * 1600, y * 1200], 1.2 + (index % 4) * 0.8, {
      fill: colour.PAPER,
      opacity: 0.25 + (index % 5) * 0.12,
    }),
  )
}

/** The Earth as a ball with its land, lit from the upper left. */
function globe(centre: Point, radius: number, turn: [number, number]): string {
  const projection = geoOrthographic()
    .rotate(turn)
    .scale(radius)
    .translate([centre[0], centre[1]])
    .clipAngle(90)
  const shape = shaper(projection)
  const islands = {
    type: 'MultiPolygon' as const,
    coordinates: land('110m').map((island) => island.coordinates),
  }
  const ring = (latitude: number) => ({
    type: 'LineString' as const,
    coordinates: Array.from({ length: 181 }, (_, index) => [index * 2 - 180, latitude]),
  })
  const line = { fill: 'none', stroke: colour.SEA, 'stroke-width': 2, opacity: 0.4 }
  return [
    circle(centre, radius + 34, { fill: colour.STEEL, opacity: 0.35, filter: 'url(#air)' }),
    circle(centre, radius, { fill: 'url(#ocean)' }),
    path(shape(islands), { fill: colour.GREEN_SOFT, opacity: 0.92 }),
    ...[-60, -30, 30, 60].map((latitude) => path(shape(ring(latitude)), line)),
    path(shape(ring(0)), {
      ...line,
      stroke: colour.PAPER,
      'stroke-width': 6,
      'stroke-dasharray': '20 14',
      opacity: 0.95,
    }),
    circle(centre, radius, { fill: 'url(#shade)' }),
  ].join('')
}

const GLOBE_PAINT = [
  gradient('ocean', ['#5d8aa0', colour.INK_SOFT], [1, 1]),
  el(
    'radialGradient',
    { id: 'shade', cx: 0.34, cy: 0.3, r: 0.8 },
    el('stop', { offset: 0.45, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0 }),
    el('stop', { offset: 1, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0.72 }),
  ),
  blur('air', 20),
]

/** A rocket that leaves the equator eastwards for the plane of the geostationary orbit. */
export function roket(): string {
  const centre: Point = [640, 680]
  const climb = 'M905 668C1010 640 1120 560 1180 452'
  return drawing(
    'url(#night)',
    defs(NIGHT, ...GLOBE_PAINT, gradient('trail', ['#f6c48c', colour.ACCENT], [1, 0])),
    ...stars(150, 3),
    el(
      'g',
      { transform: 'rotate(-8 640 680)' },
      path('M20 680A620 176 0 0 1 1260 680', {
        fill: 'none',
        stroke: colour.STEEL,
        'stroke-width': 4,
        'stroke-dasharray': '4 14',
        'stroke-linecap': 'round',
      }),
    ),
    globe(centre, 345, [-112, -12]),
    el(
      'g',
      { transform: 'rotate(-8 640 680)' },
      path('M20 680A620 176 0 0 0 1260 680', {
        fill: 'none',
        stroke: colour.SAND,
        'stroke-width': 5,
      }),
      el(
        'g',
        { transform: 'translate(1010 822)' },
        rect([-24, -24], [48, 48], { rx: 6, fill: colour.PAPER }),
        rect([-118, -15], [82, 30], {
          fill: colour.STEEL,
          stroke: colour.PAPER,
          'stroke-width': 3,
        }),
        rect([36, -15], [82, 30], { fill: colour.STEEL, stroke: colour.PAPER, 'stroke-width': 3 }),
      ),
    ),
    path(climb, {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 44,
      opacity: 0.35,
      'stroke-linecap': 'round',
      filter: 'url(#air)',
    }),
    path(climb, {
      fill: 'none',
      stroke: 'url(#trail)',
      'stroke-width': 14,
      'stroke-linecap': 'round',
    }),
    el(
      'g',
      { transform: 'translate(1192 428) rotate(29)' },
      path('M-26 60L-54 96V40L-26 8ZM26 60L54 96V40L26 8Z', { fill: colour.ACCENT }),
      path('M0 -116C34 -78 38 -30 30 66H-30C-38 -30 -34 -78 0 -116Z', { fill: colour.PAPER }),
      path('M0 -116C34 -78 38 -30 30 66H4Z', { fill: colour.SAND }),
      circle([0, -34], 15, { fill: colour.INK_SOFT }),
      path('M-18 66H18L8 128L0 158L-8 128Z', { fill: '#f6b669' }),
    ),
    circle([905, 668], 14, { fill: colour.PAPER, stroke: colour.ACCENT, 'stroke-width': 7 }),
    path('M440 860A300 90 0 0 0 800 872', {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 8,
      'stroke-linecap': 'round',
      opacity: 0.85,
    }),
    polygon(
      [
        [796, 846],
        [838, 858],
        [806, 892],
      ],
      { fill: colour.PAPER, opacity: 0.85 },
    ),
  )
}

/** Eight places of the Moon on its way; its near side always marked towards the Earth. */
export function bulan(): string {
  const centre: Point = [760, 600]
  const moons = Array.from({ length: 8 }, (_, index) => {
    const at = onCircle([0, 0], 1, index * 45)
    const middle: Point = [centre[0] + at[0] * 500, centre[1] + at[1] * 362]
    const length = Math.hypot(centre[0] - middle[0], centre[1] - middle[1])
    const towards: Point = [(centre[0] - middle[0]) / length, (centre[1] - middle[1]) / length]
    const r = 66
    return [
      circle(middle, r, { fill: '#0a1826' }),
      path(`M${middle[0]} ${middle[1] - r}A${r} ${r} 0 0 1 ${middle[0]} ${middle[1] + r}Z`, {
        fill: colour.PAPER,
      }),
      ...[
        [22, -26, 13],
        [34, 16, 9],
        [12, 36, 7],
      ].map(([dx = 0, dy = 0, crater = 0]) =>
        circle([middle[0] + dx, middle[1] + dy], crater, { fill: colour.SAND, opacity: 0.8 }),
      ),
      circle(middle, r, { fill: 'none', stroke: colour.STEEL, 'stroke-width': 3 }),
      circle([middle[0] + towards[0] * r, middle[1] + towards[1] * r], 13, {
        fill: colour.ACCENT,
        stroke: colour.PAPER,
        'stroke-width': 4,
      }),
    ].join('')
  })
  return drawing(
    'url(#night)',
    defs(NIGHT, ...GLOBE_PAINT, gradient('sun', ['#f8cf8e', colour.ACCENT], [0, 1])),
    ...stars(120, 11),
    circle([1900, 600], 520, { fill: colour.ACCENT_SOFT, opacity: 0.4, filter: 'url(#air)' }),
    circle([1900, 600], 440, { fill: 'url(#sun)' }),
    ...[150, 300, 450, 600, 750, 900, 1050].map((y) =>
      path(`M1440 ${y}H${1330 + Math.abs(600 - y) * 0.1}`, {
        stroke: '#f8cf8e',
        'stroke-width': 6,
        'stroke-linecap': 'round',
        opacity: 0.8,
      }),
    ),
    el('ellipse', {
      cx: centre[0],
      cy: centre[1],
      rx: 500,
      ry: 362,
      fill: 'none',
      stroke: colour.STEEL,
      'stroke-width': 4,
      'stroke-dasharray': '3 15',
      'stroke-linecap': 'round',
    }),
    globe(centre, 172, [-118, -8]),
    ...moons,
  )
}
