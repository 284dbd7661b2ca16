/**
 * The Earth seen from space.
 * @module
 */
import { geoOrthographic } from 'd3-geo'
import * as colour from './drawing-palette.ts'
import { shaper } from './map-base.ts'
import { scatter } from './random.ts'
import { blur, circle, el, gradient, type Point, path } from './svg.ts'
import { land } from './world.ts'

export const NIGHT = gradient('night', [colour.INK_DEEP, colour.INK])

export function stars(count: number, seed: number): string[] {
  return scatter(count, seed).map(([x, y], index) =>
    circle([x * 1600, y * 1200], 1.2 + (index % 4) * 0.8, {
      fill: colour.PAPER,
      opacity: 0.25 + (index % 5) * 0.12,
    }),
  )
}

/** The Earth with its land, lit from the upper left. */
export function globe(centre: Point, radius: number, turn: [number, number]): string {
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

export const GLOBE_PAINT = [
  gradient('ocean', ['#5d8aa0', colour.INK_SOFT], [1, 1]),
  el(
    'radialGradient',
    { id: 'shade', cx: 0.34, cy: 0.3, r: 0.8 },
    el('stop', { offset: 0.45, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0 }),
    el('stop', { offset: 1, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0.72 }),
  ),
  blur('air', 20),
]
