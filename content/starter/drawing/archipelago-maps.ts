/**
 * Maps of the archipelago: its time zones and its waters.
 * @module
 */
import { geoMercator } from 'd3-geo'
import * as colour from './drawing-palette.ts'
import { mapOf, shaper } from './map-base.ts'
import { BASELINE, ZONES } from './map-lines.ts'
import { MIDDLE, type Place, pointOf, pointsOf, WINDOW } from './map-places.ts'
import { el, path, polygon } from './svg.ts'
import { territory } from './world.ts'

/** A projection of the whole archipelago. */
export function archipelago(scale = 1600, middle: Place = [118.2, -2.2]) {
  return geoMercator()
    .center([middle[0], middle[1]])
    .scale(scale)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
}

/** The three time zones, with their reference meridians. */
export function zonaWaktu(): string {
  const projection = archipelago()
  const indonesia = shaper(projection)(territory('10m', ['Indonesia']))
  const fills = [colour.INK_SOFT, colour.ACCENT, colour.GREEN]
  const clips = ZONES.map((zone, index) =>
    el('clipPath', { id: `zone-${index}` }, polygon(pointsOf(projection, zone), {})),
  )
  return mapOf({
    projection,
    detail: '10m',
    definitions: clips,
    below: [105, 120, 135].map((longitude) => {
      const [x] = pointOf(projection, [longitude, 0])
      return path(`M${x} -10V1210`, {
        stroke: colour.INK,
        'stroke-width': 5,
        'stroke-dasharray': '4 16',
        'stroke-linecap': 'round',
      })
    }),
    above: fills.map((fill, index) =>
      path(indonesia, {
        fill,
        'clip-path': `url(#zone-${index})`,
        stroke: colour.INK_DEEP,
        'stroke-width': 1.4,
      }),
    ),
  })
}

/** A rough outline of the waters between the islands and the twelve-mile belt around them. */
export function djuanda(): string {
  const projection = archipelago()
  const line = pointsOf(projection, BASELINE)
  const round = { 'stroke-linejoin': 'round' } as const
  return mapOf({
    projection,
    detail: '10m',
    below: [
      polygon(line, {
        fill: colour.SEA_DEEP,
        stroke: colour.SEA_DEEP,
        'stroke-width': 96,
        opacity: 0.4,
        ...round,
      }),
      polygon(line, { fill: colour.STEEL, stroke: colour.PAPER, 'stroke-width': 30, ...round }),
      polygon(line, { fill: '#4b7791', stroke: colour.ACCENT, 'stroke-width': 18, ...round }),
      polygon(line, { fill: '#4b7791' }),
    ],
    picks: [{ names: ['Indonesia'], fill: colour.SAND }],
  })
}
