/**
 * The base of every locator map: sea with a graticule, coasts with water lines, and countries, some of them highlighted.
 * @module
 */
import { type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from 'd3-geo'
import type { MultiPolygon } from 'geojson'
import * as colour from './drawing-palette.ts'
import { blur, defs, drawing, el, gradient, HEIGHT, path, WIDTH } from './svg.ts'
import { countries, type Detail, land, territory } from './world.ts'

/** Countries to highlight, by English name. */
interface Pick {
  names: readonly string[]
  fill: string
}

export interface MapPlan {
  projection: GeoProjection
  detail: Detail
  /** `day` has a blue-grey sea and paper-coloured land, `night` is ink blue. */
  light?: 'day' | 'night'
  /** Another colour for the land. */
  land?: string
  picks?: readonly Pick[]
  /** Degrees between the lines of the graticule. */
  grid?: number
  /** Drawn on the sea, below the land. */
  below?: readonly string[]
  /** Drawn above the land. */
  above?: readonly string[]
  /** Definitions that `below` and `above` refer to. */
  definitions?: readonly string[]
}

const LIGHTS = {
  day: {
    sea: [colour.SEA_PALE, colour.SEA],
    lines: { stroke: '#ffffff', opacity: 0.17 },
    grid: { stroke: colour.INK, opacity: 0.16 },
    land: colour.PAPER,
    edge: colour.SAND_DEEP,
    border: { stroke: colour.SAND_DEEP, opacity: 0.9 },
  },
  night: {
    sea: [colour.INK, colour.INK_DEEP],
    lines: { stroke: colour.STEEL, opacity: 0.075 },
    grid: { stroke: colour.STEEL, opacity: 0.3 },
    land: '#3d6079',
    edge: colour.INK_DEEP,
    border: { stroke: colour.INK, opacity: 0.75 },
  },
}

const PALE = new Set([colour.PAPER, colour.PAPER_DIM, colour.SAND])

/** A map that fills the picture. */
export function mapOf(plan: MapPlan): string {
  const light = LIGHTS[plan.light ?? 'day']
  const shape = shaper(plan.projection)
  const coast = shape(visibleLand(plan, 2))
  const shore = shape(visibleLand(plan, 500))
  const picks = (plan.picks ?? []).map((pick, index) => {
    const d = shape(territory(plan.detail, pick.names))
    return { d, fill: pick.fill, clip: `pick-${index}` }
  })
  const clipped = [{ d: coast, clip: 'coast' }, ...picks].map(({ d, clip }) =>
    el('clipPath', { id: clip }, path(d, {})),
  )
  const line = { fill: 'none', 'stroke-linejoin': 'round' }
  const step: [number, number] = [plan.grid ?? 5, plan.grid ?? 5]
  return drawing(
    'url(#sea)',
    defs(gradient('sea', light.sea), blur('soft', 6), ...clipped, ...(plan.definitions ?? [])),
    path(shape(geoGraticule().step(step)()), { fill: 'none', 'stroke-width': 1.2, ...light.grid }),
    ...[64, 44, 28, 15, 6].map((width) =>
      path(shore, { ...line, 'stroke-width': width, ...light.lines }),
    ),
    ...(plan.below ?? []),
    path(coast, {
      fill: colour.INK_DEEP,
      opacity: 0.4,
      transform: 'translate(4 8)',
      filter: 'url(#soft)',
    }),
    path(coast, { fill: plan.land ?? light.land }),
    edge('coast', coast, light.edge, 0.34),
    ...picks.flatMap(({ d, fill, clip }) => [
      path(d, { fill }),
      PALE.has(fill) ? edge(clip, d, colour.SAND_DEEP, 0.55) : edge(clip, d, colour.INK_DEEP, 0.3),
    ]),
    path(shape(countries(plan.detail)), { ...line, 'stroke-width': 1.5, ...light.border }),
    path(coast, { ...line, stroke: colour.INK, 'stroke-width': 1.6, opacity: 0.7 }),
    ...(plan.above ?? []),
  )
}

/** A tint along the inside of a shape's edge, as on hand-coloured maps. */
function edge(clip: string, d: string, stroke: string, opacity: number): string {
  const tint = path(d, { fill: 'none', stroke, 'stroke-width': 26, filter: 'url(#soft)', opacity })
  return el('g', { 'clip-path': `url(#${clip})` }, tint)
}

/** The visible islands that cover at least `pixels`. */
function visibleLand(plan: MapPlan, pixels: number): MultiPolygon {
  const measure = geoPath(plan.projection)
  const seen = land(plan.detail).filter((island) => {
    const [[left, top], [right, bottom]] = measure.bounds(island)
    const inside = right > -80 && left < WIDTH + 80 && bottom > -80 && top < HEIGHT + 80
    return inside && measure.area(island) > pixels
  })
  return { type: 'MultiPolygon', coordinates: seen.map((island) => island.coordinates) }
}

/** Returns a function from shapes on the globe to path data in pixels. */
export function shaper(projection: GeoProjection): (shape: GeoPermissibleObjects) => string {
  const draw = geoPath(projection).digits(1)
  return (shape) => draw(shape) ?? ''
}
