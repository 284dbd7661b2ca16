/**
 * Writes the few SVG elements that the pictures use, as strings. Lengths are in pixels of the picture.
 * @module
 */

/** Every picture is 4:3. The subject must fit in both a 16:9 and a square crop around the centre. */
export const WIDTH = 1600
export const HEIGHT = 1200

/** A point of the picture: x to the right, y down. */
export type Point = readonly [x: number, y: number]

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes that are `undefined` are left out. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('')
  return children.length > 0
    ? `<${name}${written}>${children.join('')}</${name}>`
    : `<${name}${written}/>`
}

/** Calls `make` `count` times and joins the results. */
export function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('')
}

/** Rounds a coordinate to the visible precision. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The point at `degrees`, clockwise from the right, on a circle. */
export function onCircle(centre: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]
}

export function circle(centre: Point, r: number, attributes: Attributes): string {
  return el('circle', { cx: centre[0], cy: centre[1], r, ...attributes })
}

export function rect(corner: Point, size: Point, attributes: Attributes): string {
  return el('rect', { x: corner[0], y: corner[1], width: size[0], height: size[1], ...attributes })
}

/** A closed shape with straight lines through `points`. */
export function polygon(points: readonly Point[], attributes: Attributes): string {
  return el('polygon', { points: listed(points), ...attributes })
}

export function polyline(points: readonly Point[], attributes: Attributes): string {
  return el('polyline', { points: listed(points), fill: 'none', ...attributes })
}

export function path(d: string, attributes: Attributes): string {
  return el('path', { d, ...attributes })
}

function listed(points: readonly Point[]): string {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
}

/** A gradient from top to bottom, or along `towards` in fractions of the filled box. */
export function gradient(id: string, colours: readonly string[], towards: Point = [0, 1]): string {
  const stops = colours.map((colour, index) =>
    el('stop', { offset: index / (colours.length - 1), 'stop-color': colour }),
  )
  return el('linearGradient', { id, x1: 0, y1: 0, x2: towards[0], y2: towards[1] }, ...stops)
}

/** A blur of `deviation` pixels, with a region large enough not to clip it at the edges. */
export function blur(id: string, deviation: number): string {
  const room = { x: '-50%', y: '-50%', width: '200%', height: '200%' }
  return el('filter', { id, ...room }, el('feGaussianBlur', { stdDeviation: deviation }))
}

/** The whole picture on a background of one colour or gradient. */
export function drawing(ground: string, ...children: readonly string[]): string {
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` }
  return el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size },
    ...children.filter((child) => child.startsWith('<defs')),
    rect([0, 0], [WIDTH, HEIGHT], { fill: ground }),
    ...children.filter((child) => !child.startsWith('<defs')),
  )
}

/** Definitions that pictures refer to by `url(#id)`. */
export function defs(...children: readonly string[]): string {
  return el('defs', {}, ...children)
}
