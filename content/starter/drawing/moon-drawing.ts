import * as colour from './drawing-palette.ts'
import { GLOBE_PAINT, globe, NIGHT, stars } from './globe-drawing.ts'
import { circle, defs, drawing, el, gradient, onCircle, type Point, path } from './svg.ts'

/** Eight positions of the Moon on its orbit, with its near side marked, which always faces the Earth. */
export function bulan(): string {
  const centre: Point = [760, 600]
  const moons = Array.from({ length: 8 }, (_, index) => {
    const at = onCircle([0, 0], 1, index * 45)
    const middle: Point = [centre[0] + at[0] * 500, centre[1] + at[1] * 362]
    const length = Math.hypot(centre[0] - middle[0], centre[1] - middle[1])
    const towards: Point = [(centre[0] - middle[0]) / length, (centre[1] - middle[1]) / length]
    const r = 66
    return [
      circle(middle, r, { fill: '#0a1826' }),
      path(`M${middle[0]} ${middle[1] - r}A${r} ${r} 0 0 1 ${middle[0]} ${middle[1] + r}Z`, {
        fill: colour.PAPER,
      }),
      ...[
        [22, -26, 13],
        [34, 16, 9],
        [12, 36, 7],
      ].map(([dx = 0, dy = 0, crater = 0]) =>
        circle([middle[0] + dx, middle[1] + dy], crater, { fill: colour.SAND, opacity: 0.8 }),
      ),
      circle(middle, r, { fill: 'none', stroke: colour.STEEL, 'stroke-width': 3 }),
      circle([middle[0] + towards[0] * r, middle[1] + towards[1] * r], 13, {
        fill: colour.ACCENT,
        stroke: colour.PAPER,
        'stroke-width': 4,
      }),
    ].join('')
  })
  return drawing(
    'url(#night)',
    defs(NIGHT, ...GLOBE_PAINT, gradient('sun', ['#f8cf8e', colour.ACCENT], [0, 1])),
    ...stars(120, 11),
    circle([1900, 600], 520, { fill: colour.ACCENT_SOFT, opacity: 0.4, filter: 'url(#air)' }),
    circle([1900, 600], 440, { fill: 'url(#sun)' }),
    ...[150, 300, 450, 600, 750, 900, 1050].map((y) =>
      path(`M1440 ${y}H${1330 + Math.abs(600 - y) * 0.1}`, {
        stroke: '#f8cf8e',
        'stroke-width': 6,
        'stroke-linecap': 'round',
        opacity: 0.8,
      }),
    ),
    el('ellipse', {
      cx: centre[0],
      cy: centre[1],
      rx: 500,
      ry: 362,
      fill: 'none',
      stroke: colour.STEEL,
      'stroke-width': 4,
      'stroke-dasharray': '3 15',
      'stroke-linecap': 'round',
    }),
    globe(centre, 172, [-118, -8]),
    ...moons,
  )
}
