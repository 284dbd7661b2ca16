import { archipelago } from './archipelago-maps.ts'
import * as colour from './drawing-palette.ts'
import { mapOf } from './map-base.ts'
import { SAHUL, SUNDA, WALLACE } from './map-lines.ts'
import { arrow, halo, marker, smooth } from './map-marks.ts'
import { type Place, pointOf, pointsOf } from './map-places.ts'
import { blur, path, polygon } from './svg.ts'

/** The Wallace Line, and the shelves that were dry land in the ice age. */
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

/** The Asian monsoon crossing the equator. */
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
      ...winds.map((wind) => arrow(pointsOf(projection, wind), 36, colour.ACCENT)),
      marker(pointOf(projection, [106.8, -6.2]), false),
    ],
  })
}
