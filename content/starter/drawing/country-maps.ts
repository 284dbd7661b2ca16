/**
 * Maps of countries outside Indonesia with their neighbours.
 * @module
 */
import { geoConicConformal, geoConicEqualArea, geoMercator } from 'd3-geo'
import * as colour from './drawing-palette.ts'
import { mapOf } from './map-base.ts'
import { halo, marker } from './map-marks.ts'
import { MIDDLE, pointOf, WINDOW } from './map-places.ts'
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

/** ASEAN by date of accession: founders, later members, Timor-Leste. */
export function asean(): string {
  const projection = geoMercator()
    .center([116.5, 5.5])
    .scale(1500)
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
