/**
 * Markers, routes and arrows on maps.
 * @module
 */
import * as colour from './drawing-palette.ts'
import { circle, el, type Point, path, polygon, round } from './svg.ts'

/** A town: a ringed dot; `main` is the one the story is about. */
export function marker(at: Point, main = true): string {
  const size = main ? 1 : 0.66
  return [
    main ? circle(at, 54, { fill: colour.INK_DEEP, opacity: 0.16 }) : '',
    circle(at, 25 * size, { fill: colour.INK_DEEP }),
    circle(at, 17 * size, { fill: colour.PAPER }),
    circle(at, 9 * size, { fill: main ? colour.ACCENT : colour.INK }),
  ].join('')
}

/** A ring around a place too small to be visible. */
export function halo(at: Point, radius: number): string {
  const ring = { fill: 'none', 'stroke-width': 7 }
  return [
    circle(at, radius, { ...ring, stroke: colour.PAPER, 'stroke-width': 15, opacity: 0.8 }),
    circle(at, radius, { ...ring, stroke: colour.ACCENT }),
  ].join('')
}

/** A smooth line through points (Catmull-Rom as Bézier curves), as path data. */
export function smooth(points: readonly Point[]): string {
  const [first] = points
  if (!first) return ''
  const curves = points.slice(1).map((to, index) => {
    const from = points[index] ?? first
    const before = points[index - 1] ?? from
    const after = points[index + 2] ?? to
    const out = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const into = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${[...out, ...into, ...to].map(round).join(' ')}`
  })
  return `M${round(first[0])} ${round(first[1])}${curves.join('')}`
}

/** A route: a line with a pale edge, so that it is visible on land and sea. */
export function route(
  points: readonly Point[],
  attributes: Record<string, string | number>,
): string {
  const line = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  const d = smooth(points)
  const width = Number(attributes['stroke-width'] ?? 8)
  return el(
    'g',
    {},
    path(d, { ...line, stroke: colour.PAPER, 'stroke-width': width + 7, opacity: 0.8 }),
    path(d, { ...line, stroke: colour.ACCENT, 'stroke-width': width, ...attributes }),
  )
}

/** A broad arrow that widens towards its head, with a pale edge. */
export function arrow(points: readonly Point[], width: number, fill: string): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1])
  const along: Point = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length]
  const head = width * 1.5
  const wing = (side: number): Point => [
    tip[0] - along[1] * side * width,
    tip[1] + along[0] * side * width,
  ]
  const sides = [-1, 1].map((side) =>
    points.map((at, index): Point => {
      const next = points[index + 1] ?? at
      const last = points[index - 1] ?? at
      const run = Math.hypot(next[0] - last[0], next[1] - last[1]) || 1
      const half = (width * (0.2 + (0.8 * index) / (points.length - 1)) * side) / 2
      return [
        at[0] - ((next[1] - last[1]) / run) * half,
        at[1] + ((next[0] - last[0]) / run) * half,
      ]
    }),
  )
  const [left = [], right = []] = sides
  const outline = `${smooth(left)}L${smooth([...right].reverse()).slice(1)}Z`
  const point: Point = [tip[0] + along[0] * head, tip[1] + along[1] * head]
  const shape = path(outline, {}) + polygon([wing(-1), point, wing(1)], {})
  const edge = { stroke: colour.PAPER, 'stroke-width': 10, 'stroke-linejoin': 'round' }
  return el('g', edge, shape) + el('g', { fill }, shape)
}
