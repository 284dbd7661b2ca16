import * as colour from './drawing-palette.ts'
import {
  circle,
  defs,
  drawing,
  el,
  gradient,
  onCircle,
  type Point,
  path,
  rect,
  repeat,
} from './svg.ts'

/** The kawung pattern: four ovals around a point, repeated over the whole cloth. */
export function batik(): string {
  const size = 1600 / 6
  const petal = (turn: number) =>
    el(
      'g',
      { transform: `rotate(${turn})` },
      el('ellipse', { cx: 0, cy: -70, rx: 47, ry: 64, fill: colour.SAND }),
      el('ellipse', { cx: 0, cy: -70, rx: 38, ry: 54, fill: '#f2e3c2' }),
      el('ellipse', { cx: 0, cy: -74, rx: 21, ry: 35, fill: '#8a4a2a' }),
      path('M0 -106V-46', { stroke: '#f2e3c2', 'stroke-width': 4, 'stroke-linecap': 'round' }),
      ...[-1, 1].map((side) => circle([side * 29, -70], 3.4, { fill: colour.INK })),
    )
  const flower = (x: number, y: number, strong: boolean) =>
    el(
      'g',
      { transform: `translate(${x} ${y}) scale(1.333)` },
      ...[45, 135, 225, 315].map(petal),
      circle([0, 0], 15, { fill: strong ? colour.ACCENT : colour.SAND }),
      ...[0, 90, 180, 270].map((turn) =>
        circle(onCircle([0, 0], 58, turn), 7, { fill: colour.STEEL }),
      ),
      ...[0, 90, 180, 270].map((turn) =>
        circle(onCircle([0, 0], 36, turn), 4, { fill: colour.SAND }),
      ),
    )
  return drawing(
    'url(#indigo)',
    defs(
      gradient('indigo', [colour.INK, colour.INK_DEEP], [1, 1]),
      el(
        'radialGradient',
        { id: 'fall', cx: 0.5, cy: 0.5, r: 0.75 },
        el('stop', { offset: 0.55, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0 }),
        el('stop', { offset: 1, 'stop-color': colour.INK_DEEP, 'stop-opacity': 0.55 }),
      ),
    ),
    repeat(7 * 6, (index) => {
      const [column, row] = [index % 7, Math.floor(index / 7)]
      return flower(column * size, row * size - 67, (column + row) % 2 === 0)
    }),
    repeat(6 * 5, (index) => {
      const at: Point = [
        (index % 6) * size + size / 2,
        Math.floor(index / 6) * size + size / 2 - 67,
      ]
      return circle(at, 12, { fill: colour.ACCENT_SOFT })
    }),
    rect([0, 0], [1600, 1200], { fill: 'url(#fall)' }),
  )
}
