/**
 * A submarine cable.
 * @module
 */
import * as colour from './drawing-palette.ts'
import { blur, circle, defs, drawing, gradient, onCircle, type Point, path, repeat } from './svg.ts'

/** The cross-section of a submarine cable: sheath, steel wires, copper, fibres. */
export function kabelPenampang(): string {
  const centre: Point = [800, 600]
  const wires = (count: number, ring: number, r: number, turn: number) =>
    repeat(count, (wire) => {
      const at = onCircle(centre, ring, (wire * 360) / count + turn)
      return `${circle(at, r, { fill: colour.STEEL, stroke: colour.INK_DEEP, 'stroke-width': 3 })}${circle([at[0] - r * 0.25, at[1] - r * 0.25], r * 0.5, { fill: colour.SEA_PALE, opacity: 0.75 })}`
    })
  const fibres = [
    colour.ACCENT,
    colour.GREEN,
    colour.SAND_DEEP,
    colour.INK_SOFT,
    colour.ACCENT_SOFT,
    colour.GREEN_SOFT,
  ]
  return drawing(
    'url(#water)',
    defs(
      gradient('water', ['#5d8aa0', colour.INK, colour.INK_DEEP]),
      blur('soft', 22),
      gradient('sheath', ['#2a2f36', '#0c1015'], [1, 1]),
    ),
    repeat(7, (ray) =>
      path(
        `M${120 + ray * 250} -20L${-60 + ray * 250} 1220H${30 + ray * 250}L${180 + ray * 250} -20Z`,
        { fill: '#ffffff', opacity: 0.035 },
      ),
    ),
    circle([820, 632], 440, { fill: colour.INK_DEEP, opacity: 0.6, filter: 'url(#soft)' }),
    circle(centre, 432, { fill: 'url(#sheath)' }),
    circle(centre, 432, { fill: 'none', stroke: '#4b5560', 'stroke-width': 6 }),
    circle(centre, 372, { fill: '#3a434c' }),
    wires(26, 334, 37, 0),
    circle(centre, 292, { fill: '#20272e' }),
    wires(22, 262, 32, 4),
    circle(centre, 226, { fill: colour.PAPER_DIM }),
    circle(centre, 168, { fill: '#b8683a' }),
    circle(centre, 168, { fill: 'none', stroke: '#e0986a', 'stroke-width': 8 }),
    circle(centre, 128, { fill: colour.INK_DEEP }),
    ...fibres.map((fill, index) => {
      const at = onCircle(centre, 74, index * 60 - 90)
      return `${circle(at, 48, { fill, opacity: 0.45, filter: 'url(#soft)' })}${circle(at, 29, { fill })}${circle(at, 11, { fill: '#fffdf6' })}`
    }),
    circle(centre, 24, { fill: '#fffdf6', opacity: 0.9 }),
  )
}
