/**
 * Maps of oceans and of the whole globe.
 * @module
 */
import {
  geoAzimuthalEqualArea,
  geoAzimuthalEquidistant,
  geoEquirectangular,
  geoMercator,
} from 'd3-geo'
import { mapOf, shaper } from './map-base.ts'
import { CABLES, TRENCHES, VOLCANOES } from './map-far-lines.ts'
import { smooth } from './map-marks.ts'
import { MIDDLE, pointOf, pointsOf, WINDOW } from './map-places.ts'
import * as colour from './palette.ts'
import { blur, circle, el, gradient, onCircle, path, repeat } from './svg.ts'

const LINE = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }

/** The trenches around the Pacific and south of Sunda, and volcanoes beside them. */
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

/** Warm water along the equator in an El Niño. */
export function elNino(): string {
  const projection = geoEquirectangular()
    .rotate([-198, 0])
    .scale(545)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
  const [, equator] = pointOf(projection, [180, 0])
  const layers = [
    { half: 170, from: 176, fill: colour.ACCENT_SOFT, opacity: 0.55 },
    { half: 118, from: 190, fill: '#e57c4b', opacity: 0.7 },
    { half: 70, from: 206, fill: colour.ACCENT, opacity: 0.85 },
    { half: 34, from: 226, fill: colour.ACCENT_DEEP, opacity: 0.75 },
  ]
  const [coast] = pointOf(projection, [282, 0])
  const tongues = layers.map(({ half, from, fill, opacity }) => {
    const [tip] = pointOf(projection, [from, 0])
    const d = `M${tip} ${equator}C${tip + 180} ${equator - half * 0.8} ${coast - 260} ${equator - half} ${coast} ${equator - half * 1.15}L${coast + 90} ${equator + half * 1.5}C${coast - 180} ${equator + half} ${tip + 180} ${equator + half * 0.8} ${tip} ${equator}Z`
    return path(d, { fill, opacity, filter: 'url(#haze)' })
  })
  const [pool] = pointOf(projection, [138, 2])
  return mapOf({
    projection,
    detail: '50m',
    grid: 10,
    definitions: [blur('haze', 14), gradient('deep', [colour.SEA_DEEP, colour.STEEL])],
    below: [
      el('ellipse', {
        cx: pool,
        cy: equator + 10,
        rx: 230,
        ry: 120,
        fill: colour.STEEL,
        opacity: 0.5,
        filter: 'url(#haze)',
      }),
      ...tongues,
      path(`M-10 ${equator}H1610`, {
        stroke: colour.INK,
        'stroke-width': 3,
        'stroke-dasharray': '18 12',
        opacity: 0.7,
      }),
    ],
    picks: [{ names: ['Indonesia'], fill: colour.GREEN }],
  })
}

/** Cables on the sea floor around South-East Asia; none of them a real one. */
export function kabelLaut(): string {
  const projection = geoMercator().center([121, 4]).scale(880).translate(MIDDLE).clipExtent(WINDOW)
  const lines = CABLES.map((cable) => pointsOf(projection, cable))
  const ends = lines.flatMap((line) => [line[0], line.at(-1)]).filter((end) => end !== undefined)
  return mapOf({
    projection,
    detail: '50m',
    light: 'night',
    grid: 10,
    definitions: [blur('glow', 9)],
    picks: [{ names: ['Indonesia'], fill: '#6f93a8' }],
    above: [
      ...lines.map((line) =>
        path(smooth(line), {
          ...LINE,
          stroke: colour.ACCENT,
          'stroke-width': 18,
          opacity: 0.5,
          filter: 'url(#glow)',
        }),
      ),
      ...lines.map((line) =>
        path(smooth(line), { ...LINE, stroke: colour.ACCENT_SOFT, 'stroke-width': 5 }),
      ),
      repeat(ends.length, (index) =>
        circle(ends[index] ?? [0, 0], 10, {
          fill: colour.PAPER,
          stroke: colour.ACCENT,
          'stroke-width': 5,
        }),
      ),
    ],
  })
}
