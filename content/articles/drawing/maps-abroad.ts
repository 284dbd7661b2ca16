/**
 * Locator maps of places outside Indonesia.
 * @module
 */
import { geoConicConformal, geoConicEqualArea, geoMercator } from 'd3-geo'
import { mapOf } from './map-base.ts'
import { halo, marker, route } from './map-marks.ts'
import { MIDDLE, type Place, pointOf, pointsOf, WINDOW } from './map-places.ts'
import * as colour from './palette.ts'
import { gradient } from './svg.ts'

/** Kazakhstan with Zhanaozen, where the protests began, and Almaty. */
export function kazakhstan(): string {
  const projection = geoConicConformal()
    .parallels([40, 56])
    .rotate([-67, 0])
    .center([0, 47.6])
    .scale(2150)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
  return mapOf({
    projection,
    detail: '50m',
    definitions: [gradient('glow', ['#e2683f', colour.ACCENT], [1, 1])],
    picks: [
      { names: ['Russia'], fill: colour.SAND },
      { names: ['Kyrgyzstan', 'Uzbekistan', 'Turkmenistan', 'Tajikistan'], fill: colour.PAPER_DIM },
      { names: ['Kazakhstan'], fill: 'url(#glow)' },
    ],
    above: [
      marker(pointOf(projection, [52.86, 43.34])),
      marker(pointOf(projection, [76.9, 43.25])),
      marker(pointOf(projection, [71.45, 51.17]), false),
    ],
  })
}

/** The six members of the CSTO. */
export function csto(): string {
  const projection = geoConicEqualArea()
    .parallels([42, 65])
    .rotate([-72, 0])
    .center([0, 54])
    .scale(1010)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
  return mapOf({
    projection,
    detail: '50m',
    grid: 10,
    picks: [
      { names: ['Russia'], fill: colour.INK_SOFT },
      { names: ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Belarus'], fill: colour.ACCENT },
      { names: ['Armenia'], fill: colour.ACCENT_SOFT },
    ],
    above: [marker(pointOf(projection, [37.6, 55.75]))],
  })
}

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

/** ASEAN by the year of joining: founders, later members, Timor-Leste. */
export function asean(): string {
  const projection = geoMercator()
    .center([116.5, 8])
    .scale(1720)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
  return mapOf({
    projection,
    detail: '50m',
    picks: [
      {
        names: ['Indonesia', 'Malaysia', 'Singapore', 'Thailand', 'Philippines'],
        fill: colour.INK,
      },
      { names: ['Brunei', 'Vietnam', 'Laos', 'Myanmar', 'Cambodia'], fill: colour.STEEL },
      { names: ['Timor-Leste'], fill: colour.ACCENT },
    ],
    above: [
      marker(pointOf(projection, [106.8, -6.2]), false),
      halo(pointOf(projection, [125.8, -8.8]), 62),
    ],
  })
}

/** The two short cuts of world trade. */
export function suezPanama(): string {
  const projection = geoMercator().center([-9, 24]).scale(298).translate(MIDDLE).clipExtent(WINDOW)
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
