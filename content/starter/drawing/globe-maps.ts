/**
 * Maps that show most of the globe.
 * @module
 */
import { geoAzimuthalEqualArea, geoAzimuthalEquidistant } from 'd3-geo'
import * as colour from './drawing-palette.ts'
import { mapOf, shaper } from './map-base.ts'
import { TRENCHES, VOLCANOES } from './map-far-lines.ts'
import { smooth } from './map-marks.ts'
import { pointOf, pointsOf } from './map-places.ts'
import { blur, circle, onCircle, path } from './svg.ts'

const LINE = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }

/** The trenches around the Pacific and south of the Sunda Islands, with volcanoes along them. */
export function cincinApi(): string {
  const projection = geoAzimuthalEqualArea()
    .rotate([-170, -6])
    .scale(430)
    .translate([800, 610])
    .clipAngle(118)
  const arcs = TRENCHES.map((trench) => smooth(pointsOf(projection, trench)))
  return mapOf({
    projection,
    detail: '110m',
    light: 'night',
    grid: 15,
    definitions: [blur('glow', 12)],
    picks: [{ names: ['Indonesia'], fill: colour.SAND }],
    above: [
      ...arcs.map((d) =>
        path(d, {
          ...LINE,
          stroke: colour.ACCENT,
          'stroke-width': 26,
          opacity: 0.55,
          filter: 'url(#glow)',
        }),
      ),
      ...arcs.map((d) => path(d, { ...LINE, stroke: colour.ACCENT, 'stroke-width': 10 })),
      ...VOLCANOES.map((at) =>
        circle(pointOf(projection, at), 7.5, {
          fill: colour.PAPER,
          stroke: colour.ACCENT_DEEP,
          'stroke-width': 3,
        }),
      ),
    ],
  })
}

/** The world from the North Pole within six arcs, one for each principal organ. */
export function pbb(): string {
  const centre: [number, number] = [800, 600]
  const projection = geoAzimuthalEquidistant()
    .rotate([-108, -90])
    .scale(154.5)
    .translate(centre)
    .clipAngle(135)
  const fills = [
    colour.ACCENT,
    colour.SAND,
    colour.GREEN_SOFT,
    colour.STEEL,
    colour.ACCENT_SOFT,
    colour.PAPER,
  ]
  const disc = shaper(projection)({ type: 'Sphere' })
  const arcs = fills.map((stroke, index) => {
    const [from, to] = [index * 60 - 90 + 4, index * 60 - 30 - 4].map((angle) =>
      onCircle(centre, 414, angle),
    )
    return path(`M${from?.join(' ')}A414 414 0 0 1 ${to?.join(' ')}`, {
      ...LINE,
      stroke,
      'stroke-width': 34,
    })
  })
  return mapOf({
    projection,
    detail: '110m',
    light: 'night',
    land: '#7fa1b4',
    grid: 30,
    below: [path(disc, { fill: colour.STEEL, opacity: 0.16 })],
    above: [
      circle(centre, 364, { fill: 'none', stroke: colour.STEEL, 'stroke-width': 3 }),
      ...arcs,
    ],
  })
}
