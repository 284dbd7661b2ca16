/**
 * A pattern like a QR code.
 * @module
 */
import * as colour from './drawing-palette.ts'
import { dice } from './random.ts'
import { blur, defs, drawing, gradient, type Point, rect } from './svg.ts'

const MODULES = 29

/** A pattern like a QR code. It encodes no data: the squares are random. */
export function kodeQr(): string {
  const size = 29
  const [left, top] = [800 - (MODULES * size) / 2, 600 - (MODULES * size) / 2]
  const next = dice(20)
  const corners: Point[] = [
    [0, 0],
    [MODULES - 7, 0],
    [0, MODULES - 7],
  ]
  const inCorner = (x: number, y: number) =>
    corners.some(([cx, cy]) => x >= cx - 1 && x <= cx + 7 && y >= cy - 1 && y <= cy + 7)
  const cells = Array.from({ length: MODULES * MODULES }, (_, index) => ({
    x: index % MODULES,
    y: Math.floor(index / MODULES),
    chance: next(),
  }))
  const fill = (x: number, y: number) =>
    x + y < 24 ? colour.INK : x + y < 38 ? colour.INK_SOFT : colour.GREEN_DEEP
  return drawing(
    'url(#ground)',
    defs(gradient('ground', [colour.SAND, colour.SAND_DEEP]), blur('soft', 20)),
    rect([left - 62, top - 40], [MODULES * size + 140, MODULES * size + 130], {
      rx: 34,
      fill: colour.EARTH,
      opacity: 0.45,
      filter: 'url(#soft)',
    }),
    rect([left - 66, top - 66], [MODULES * size + 132, MODULES * size + 132], {
      rx: 34,
      fill: '#fffaf0',
    }),
    ...cells
      .filter(({ x, y, chance }) => chance < 0.47 && !inCorner(x, y))
      .map(({ x, y }) =>
        rect([left + x * size + 1.5, top + y * size + 1.5], [size - 3, size - 3], {
          rx: 6,
          fill: fill(x, y),
        }),
      ),
    ...corners.map(([x, y]) =>
      [
        rect([left + x * size, top + y * size], [7 * size, 7 * size], {
          rx: 26,
          fill: colour.ACCENT,
        }),
        rect([left + (x + 1) * size, top + (y + 1) * size], [5 * size, 5 * size], {
          rx: 16,
          fill: '#fffaf0',
        }),
        rect([left + (x + 2) * size, top + (y + 2) * size], [3 * size, 3 * size], {
          rx: 12,
          fill: colour.INK_DEEP,
        }),
      ].join(''),
    ),
  )
}
