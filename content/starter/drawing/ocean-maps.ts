/**
 * Maps of the oceans: El Niño and submarine cables.
 * @module
 */
import { geoEquirectangular, geoMercator } from 'd3-geo'
import * as colour from './drawing-palette.ts'
import { mapOf } from './map-base.ts'
import { CABLES } from './map-far-lines.ts'
import { smooth } from './map-marks.ts'
import { MIDDLE, pointOf, pointsOf, WINDOW } from './map-places.ts'
import { blur, circle, el, gradient, path, repeat } from './svg.ts'

const LINE = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }

/** Warm water along the equator during El Niño. */
export function elNino(): string {
  const projection = geoEquirectangular()
    .rotate([-198, 0])
    .scale(440)
    .translate(MIDDLE)
    .clipExtent(WINDOW)
  const [, equator] = pointOf(projection, [180, 0])
  const layers = [
    { half: 140, from: 176, fill: colour.ACCENT_SOFT, opacity: 0.55 },
    { half: 98, from: 190, fill: '#e57c4b', opacity: 0.7 },
    { half: 58, from: 206, fill: colour.ACCENT, opacity: 0.85 },
    { half: 28, from: 226, fill: colour.ACCENT_DEEP, opacity: 0.75 },
  ]
  const [coast] = pointOf(projection, [282, 0])
  const tongues = layers.map(({ half, from, fill, opacity }) => {
    const [tip] = pointOf(projection, [from, 0])
    const d = `M${tip} ${equator}C${tip + 140} ${equator - half * 0.8} ${coast - 210} ${equator - half} ${coast} ${equator - half * 1.15}L${coast + 90} ${equator + half * 1.5}C${coast - 140} ${equator + half} ${tip + 140} ${equator + half * 0.8} ${tip} ${equator}Z`
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

/** Invented cables on the sea floor around South-East Asia. */
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
