/**
 * Maps of shipping chokepoints.
 * @module
 */
import { geoMercator } from 'd3-geo'
import * as colour from './drawing-palette.ts'
import { mapOf } from './map-base.ts'
import { marker, route } from './map-marks.ts'
import { MIDDLE, type Place, pointOf, pointsOf, WINDOW } from './map-places.ts'

/** The Strait of Malacca with its shipping lane. */
export function selatMalaka(): string {
  const projection = geoMercator()
    .center([101.1, 3.1])
    .scale(7300)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
  const lane: Place[] = [
    [95.2, 6.6],
    [97.6, 5.9],
    [99.2, 4.6],
    [100.6, 3.2],
    [101.6, 2.45],
    [102.7, 1.75],
    [103.45, 1.2],
    [103.9, 1.18],
    [104.5, 1.35],
    [105.6, 2.2],
  ]
  return mapOf({
    projection,
    detail: '10m',
    grid: 2,
    picks: [
      { names: ['Indonesia'], fill: colour.SAND },
      { names: ['Malaysia'], fill: colour.GREEN_SOFT },
      { names: ['Singapore'], fill: colour.ACCENT_SOFT },
    ],
    above: [
      route(pointsOf(projection, lane), { 'stroke-width': 9, 'stroke-dasharray': '30 20' }),
      marker(pointOf(projection, [103.72, 1.16])),
    ],
  })
}

/** The Suez and Panama canals. */
export function suezPanama(): string {
  const projection = geoMercator().center([-9, 24]).scale(268).translate(MIDDLE).clipExtent(WINDOW)
  const suez: Place[] = [
    [104, 1.2],
    [95, 6],
    [80, 5],
    [58, 12],
    [44.5, 12],
    [38, 20],
    [32.5, 30],
    [22, 34.5],
    [10, 37.6],
    [-5.6, 36],
    [-10, 40],
    [-6, 48.6],
    [3.5, 52],
  ]
  const panama: Place[] = [
    [-123, 37],
    [-114, 26],
    [-103, 16],
    [-88, 9],
    [-79.6, 8.4],
    [-79.4, 10.4],
    [-74.5, 20],
    [-73, 32],
    [-73.5, 40],
  ]
  return mapOf({
    projection,
    detail: '50m',
    light: 'night',
    grid: 15,
    above: [
      ...[suez, panama].map((line) => route(pointsOf(projection, line), { 'stroke-width': 9 })),
      marker(pointOf(projection, [32.5, 30.2])),
      marker(pointOf(projection, [-79.7, 9.1])),
    ],
  })
}
