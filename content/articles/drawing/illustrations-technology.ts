/**
 * Technology: a cable cut through, long passwords, a code of squares.
 * @module
 */
import * as colour from './palette.ts'
import { dice } from './random.ts'
import {
  blur,
  circle,
  defs,
  drawing,
  gradient,
  onCircle,
  type Point,
  path,
  rect,
  repeat,
} from './svg.ts'

/** A submarine cable cut through: sheath, steel wires, copper, fibres. */
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

/** Rows of hidden letters that grow, and a lock. */
export function kataSandi(): string {
  const rows = [4, 6, 8, 12]
  const fills = [colour.STEEL, colour.SAND, colour.GREEN_SOFT, colour.ACCENT]
  return drawing(
    'url(#ground)',
    defs(
      gradient('ground', [colour.INK_SOFT, colour.INK_DEEP]),
      gradient('brass', ['#eccf9a', colour.SAND_DEEP]),
      blur('soft', 14),
    ),
    repeat(16, (ring) =>
      circle([800, 400], 150 + ring * 62, {
        fill: 'none',
        stroke: colour.SEA,
        'stroke-width': 2,
        opacity: 0.2 - ring * 0.011,
      }),
    ),
    rect([650, 366], [324, 240], {
      rx: 28,
      fill: colour.INK_DEEP,
      opacity: 0.5,
      filter: 'url(#soft)',
    }),
    path('M698 360V282A102 102 0 0 1 902 282V360', {
      fill: 'none',
      stroke: colour.SEA_PALE,
      'stroke-width': 40,
    }),
    path('M712 360V282A88 88 0 0 1 800 194', {
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 7,
      opacity: 0.7,
    }),
    rect([640, 350], [320, 236], { rx: 28, fill: 'url(#brass)' }),
    rect([640, 350], [320, 20], { rx: 10, fill: '#ffffff', opacity: 0.28 }),
    circle([800, 446], 36, { fill: colour.INK_DEEP }),
    path('M786 456H814L826 540H774Z', { fill: colour.INK_DEEP }),
    ...rows.map((count, row) => {
      const width = count * 84 + 40
      const [x, y] = [800 - width / 2, 640 + row * 102]
      return `${rect([x, y], [width, 80], { rx: 40, fill: row === 3 ? colour.PAPER : colour.INK, stroke: fills[row], 'stroke-width': 5 })}${repeat(count, (dot) => circle([x + 62 + dot * 84, y + 40], 19, { fill: fills[row] }))}`
    }),
  )
}

const MODULES = 29

/** A pattern like a two-dimensional code. It holds no data: the squares fall by chance. */
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
