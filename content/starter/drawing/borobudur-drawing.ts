import * as colour from './drawing-palette.ts'
import { scatter } from './random.ts'
import {
  blur,
  circle,
  defs,
  drawing,
  el,
  gradient,
  onCircle,
  type Point,
  path,
  polygon,
  rect,
  repeat,
} from './svg.ts'

/** Borobudur from above. */
export function borobudur(): string {
  const centre: Point = [800, 600]
  const terrace = (half: number, fill: string) => {
    const [a, b, c] = [half, half * 0.9, half * 0.8]
    const d = half * 0.62
    const quarter: Point[] = [
      [d, -a],
      [d, -b - (a - b) * 0],
      [c, -b],
      [c, -c],
      [b, -c],
      [b, -d],
      [a, -d],
    ]
    const outline = [0, 90, 180, 270].flatMap((turn) =>
      quarter.map(([x, y]): Point => {
        const angle = (turn * Math.PI) / 180
        return [
          centre[0] + x * Math.cos(angle) - y * Math.sin(angle),
          centre[1] + x * Math.sin(angle) + y * Math.cos(angle),
        ]
      }),
    )
    return `${polygon(
      outline.map(([x, y]): Point => [x + 8, y + 10]),
      { fill: colour.INK_DEEP, opacity: 0.28, filter: 'url(#soft)' },
    )}${polygon(outline, { fill, stroke: '#6f6453', 'stroke-width': 3 })}`
  }
  const halves = [436, 388, 346, 306, 266, 228]
  const fills = ['#8b8273', '#a1967f', '#94897a', '#ab9f87', '#9d917d', '#b7aa90']
  const rings: [number, number, number][] = [
    [182, 32, 15],
    [138, 24, 15],
    [96, 16, 15],
  ]
  return drawing(
    'url(#lawn)',
    defs(
      gradient('lawn', [colour.GREEN_SOFT, colour.GREEN]),
      blur('soft', 8),
      gradient('stone', ['#d9cdb2', '#9d917d'], [1, 1]),
    ),
    ...scatter(260, 31).map(([a, b], index) =>
      circle([a * 1600, b * 1200], 16 + (index % 5) * 8, {
        fill: index % 2 ? colour.GREEN_DEEP : colour.GREEN,
        opacity: 0.35,
      }),
    ),
    rect([330, 130], [940, 940], { rx: 26, fill: '#a9bd98' }),
    rect([758, -10], [84, 1220], { fill: colour.SAND }),
    rect([-10, 558], [1620, 84], { fill: colour.SAND }),
    ...halves.map((half, index) => terrace(half, fills[index] ?? colour.SAND)),
    ...[0, 90, 180, 270].map((turn) =>
      el(
        'g',
        { transform: `rotate(${turn} 800 600)` },
        rect([776, 160], [48, 250], { fill: colour.SAND }),
        repeat(20, (step) =>
          path(`M776 ${170 + step * 12.5}H824`, { stroke: '#8b7a55', 'stroke-width': 2.5 }),
        ),
      ),
    ),
    ...[212, 166, 124].map(
      (r, index) =>
        `${circle([806, 608], r, { fill: colour.INK_DEEP, opacity: 0.25, filter: 'url(#soft)' })}${circle(centre, r, { fill: ['#c3b597', '#cfc2a4', '#dacdb0'][index], stroke: '#7d705b', 'stroke-width': 3 })}`,
    ),
    ...rings.flatMap(([ring, count, r]) =>
      Array.from({ length: count }, (_, stupa) => {
        const at = onCircle(centre, ring + 4, (stupa * 360) / count + 5)
        return `${circle([at[0] + 3, at[1] + 4], r * 0.95, { fill: colour.INK_DEEP, opacity: 0.4 })}${circle(at, r * 0.92, { fill: 'url(#stone)', stroke: '#6f6453', 'stroke-width': 2 })}${circle(at, 4, { fill: '#6f6453' })}`
      }),
    ),
    circle([806, 608], 60, { fill: colour.INK_DEEP, opacity: 0.4, filter: 'url(#soft)' }),
    circle(centre, 56, { fill: 'url(#stone)', stroke: '#6f6453', 'stroke-width': 3 }),
    circle(centre, 30, { fill: '#e6dbc2', stroke: '#8b8273', 'stroke-width': 3 }),
    circle(centre, 11, { fill: colour.ACCENT }),
  )
}
