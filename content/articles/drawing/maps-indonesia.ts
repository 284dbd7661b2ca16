/**
 * Maps of the archipelago: its time zones, its waters, its line between two faunas, its monsoon.
 * @module
 */
import { geoMercator } from 'd3-geo'
import { mapOf, shaper } from './map-base.ts'
import { BASELINE, SAHUL, SUNDA, WALLACE, ZONES } from './map-lines.ts'
import { arrow, halo, marker, smooth } from './map-marks.ts'
import { MIDDLE, type Place, pointOf, pointsOf, WINDOW } from './map-places.ts'
import * as colour from './palette.ts'
import { blur, el, path, polygon } from './svg.ts'
import { territory } from './world.ts'

function archipelago(scale = 1840, middle: Place = [118.2, -2.2]) {
  return geoMercator()
    .center([middle[0], middle[1]])
    .scale(scale)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
}

/** The three time zones, with the meridians they are reckoned from. */
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

/** The waters between the islands and the belt of twelve miles around them, roughly. */
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

/** Wallace's line, and the shelves that lay dry in the ice age. */
export function garisWallace(): string {
  const projection = archipelago(1640, [122, -2.6])
  const shelf = (places: readonly Place[], fill: string) =>
    polygon(pointsOf(projection, places), { fill, filter: 'url(#haze)', opacity: 0.62 })
  const line = { fill: 'none', 'stroke-linecap': 'round' }
  const wallace = smooth(pointsOf(projection, WALLACE))
  return mapOf({
    projection,
    detail: '10m',
    grid: 10,
    definitions: [blur('haze', 13)],
    below: [shelf(SUNDA, colour.GREEN_SOFT), shelf(SAHUL, colour.SAND_DEEP)],
    picks: [{ names: ['Indonesia'], fill: colour.PAPER }],
    above: [
      path(wallace, { ...line, stroke: colour.PAPER, 'stroke-width': 22, opacity: 0.85 }),
      path(wallace, { ...line, stroke: colour.ACCENT, 'stroke-width': 12 }),
      halo(pointOf(projection, [115.75, -8.6]), 44),
    ],
  })
}

/** The Asian monsoon as it crosses the equator. */
export function monsun(): string {
  const projection = archipelago(1120, [116, -2])
  const winds: Place[][] = [
    [
      [117, 20],
      [110, 12],
      [106, 5],
      [106, -1],
      [110, -5.6],
    ],
    [
      [127, 18],
      [120, 10],
      [116.5, 3],
      [117.5, -2.5],
      [122, -6],
    ],
    [
      [138, 16],
      [130, 8.5],
      [126.5, 3],
      [127.5, -2.5],
      [132, -7.5],
    ],
    [
      [96, 12],
      [93.5, 6],
      [95, 0.5],
      [99, -4.5],
      [105, -9],
    ],
  ]
  const [, equator] = pointOf(projection, [0, 0])
  return mapOf({
    projection,
    detail: '50m',
    grid: 10,
    below: [
      path(`M-10 ${equator}H1610`, {
        stroke: colour.INK,
        'stroke-width': 3,
        'stroke-dasharray': '18 12',
      }),
    ],
    picks: [
      { names: ['Indonesia'], fill: colour.GREEN },
      { names: ['Australia'], fill: colour.SAND_DEEP },
      { names: ['China', 'Vietnam', 'Laos', 'Thailand', 'Cambodia', 'Myanmar'], fill: colour.SAND },
    ],
    above: [
      ...winds.map((wind) => arrow(pointsOf(projection, wind), 46, colour.PAPER, 0.55)),
      ...winds.map((wind) => arrow(pointsOf(projection, wind), 34, colour.ACCENT, 0.92)),
      marker(pointOf(projection, [106.8, -6.2]), false),
    ],
  })
}
