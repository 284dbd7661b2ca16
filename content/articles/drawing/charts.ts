/**
 * Charts without words: what they show is in their captions.
 * @module
 */
import { smooth } from './map-marks.ts'
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
  polyline,
  rect,
  repeat,
} from './svg.ts'

/** Rings of shaking around a source, and a seismogram. */
export function magnitudo(): string {
  const centre: Point = [800, 480]
  const rings = [700, 590, 480, 375, 275, 180, 95]
  const fills = ['#1d3a56', '#2b4a66', '#54607a', '#8a5f5c', '#b4583f', colour.ACCENT, '#f2a25f']
  const next = dice(5)
  const trace = Array.from({ length: 560 }, (_, index): Point => {
    const primary = index > 150 ? 26 * Math.exp(-(index - 150) / 120) : 0
    const secondary = index > 235 ? 118 * Math.exp(-(index - 235) / 95) : 0
    return [60 + index * 2.65, 930 + (next() - 0.5) * 2 * (3 + primary + secondary)]
  })
  return drawing(
    colour.INK,
    defs(gradient('fade', [colour.INK_DEEP, colour.INK_DEEP])),
    ...rings.map((r, index) =>
      circle(centre, r, {
        fill: fills[index],
        stroke: colour.INK_DEEP,
        'stroke-width': 2.5,
        'stroke-opacity': 0.35,
      }),
    ),
    circle(centre, 30, { fill: colour.PAPER }),
    rect([0, 780], [1600, 420], { fill: colour.PAPER }),
    repeat(8, (line) =>
      path(`M0 ${800 + line * 44}H1600`, { stroke: colour.SAND, 'stroke-width': 2 }),
    ),
    repeat(27, (line) =>
      path(`M${line * 62} 780V1200`, { stroke: colour.SAND, 'stroke-width': 1.5 }),
    ),
    polyline(trace, { stroke: colour.INK_DEEP, 'stroke-width': 4.5, 'stroke-linejoin': 'round' }),
    circle(trace.at(-1) ?? [0, 0], 14, { fill: colour.ACCENT }),
  )
}

/** 580 seats in a half circle, in groups of an invented sharing out. */
export function kursiDpr(): string {
  const rows = 14
  const radius = (row: number) => 230 + row * 34
  const total = Array.from({ length: rows }, (_, row) => radius(row)).reduce((sum, r) => sum + r, 0)
  const counts = Array.from({ length: rows }, (_, row) => Math.round((580 * radius(row)) / total))
  const short = 580 - counts.reduce((sum, count) => sum + count, 0)
  const seats = counts.flatMap((count, row) => {
    const filled = row === rows - 1 ? count + short : count
    return Array.from({ length: filled }, (_, seat) => ({
      row,
      angle: 180 + (180 * seat) / (filled - 1),
    }))
  })
  const order = [...seats].sort((a, b) => a.angle - b.angle || a.row - b.row)
  const shares = [0.19, 0.36, 0.51, 0.64, 0.76, 0.86, 0.94, 1]
  const fills = [
    colour.ACCENT,
    colour.INK_SOFT,
    colour.SAND_DEEP,
    colour.GREEN,
    colour.STEEL,
    colour.ACCENT_SOFT,
    colour.GREEN_SOFT,
    colour.INK_DEEP,
  ]
  return drawing(
    'url(#hall)',
    defs(gradient('hall', [colour.PAPER, colour.PAPER_DIM])),
    path('M60 905A740 740 0 0 1 1540 905Z', { fill: '#efe4d1' }),
    ...order.map(({ row, angle }, index) => {
      const group = shares.findIndex((share) => (index + 1) / 580 <= share + 1e-9)
      return circle(onCircle([800, 880], radius(row), angle), 12.5, { fill: fills[group] })
    }),
    rect([690, 800], [220, 74], { rx: 10, fill: colour.INK }),
    rect([720, 770], [160, 34], { rx: 8, fill: colour.INK_SOFT }),
    rect([60, 905], [1480, 10], { fill: colour.INK }),
  )
}

/** A basket of unequal weights under a rising index. */
export function inflasi(): string {
  const bars = [300, 190, 250, 140, 330, 210, 165, 275, 120]
  const fills = [
    colour.INK_SOFT,
    colour.SAND_DEEP,
    colour.GREEN,
    colour.STEEL,
    colour.INK,
    colour.SAND,
    colour.GREEN_SOFT,
    colour.INK_SOFT,
    colour.STEEL,
  ]
  const index: Point[] = [
    [190, 610],
    [330, 586],
    [470, 596],
    [610, 520],
    [750, 498],
    [890, 440],
    [1030, 452],
    [1170, 360],
    [1310, 322],
    [1420, 262],
  ]
  return drawing(
    'url(#paper)',
    defs(
      gradient('paper', [colour.PAPER, colour.PAPER_DIM]),
      gradient('under', ['#f0b48e', colour.PAPER]),
      blur('soft', 8),
    ),
    repeat(8, (line) =>
      path(`M150 ${240 + line * 105}H1450`, { stroke: colour.SAND, 'stroke-width': 2.5 }),
    ),
    path(`${smooth(index)}L1420 1000H190Z`, { fill: 'url(#under)', opacity: 0.6 }),
    ...bars.map((height, bar) => {
      const x = 196 + bar * 137
      return `${rect([x + 8, 984 - height], [104, height], { fill: colour.INK_DEEP, opacity: 0.22, filter: 'url(#soft)' })}${rect([x, 976 - height], [104, height], { fill: fills[bar] })}${rect([x, 976 - height], [104, 12], { fill: '#ffffff', opacity: 0.28 })}`
    }),
    path('M150 976H1450', { stroke: colour.INK, 'stroke-width': 10, 'stroke-linecap': 'round' }),
    path(smooth(index), {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 30,
      'stroke-linecap': 'round',
    }),
    path(smooth(index), {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 15,
      'stroke-linecap': 'round',
    }),
    ...index.map((at) =>
      circle(at, 15, { fill: colour.PAPER, stroke: colour.ACCENT, 'stroke-width': 8 }),
    ),
  )
}

/** Three streams that come to one measure. */
export function pdb(): string {
  const streams = [
    { fill: colour.GREEN, y: 240, wide: 150 },
    { fill: colour.ACCENT, y: 600, wide: 190 },
    { fill: colour.SAND_DEEP, y: 960, wide: 150 },
  ]
  const centre: Point = [1040, 600]
  const bands = streams.flatMap(({ fill, y, wide }, stream) =>
    Array.from({ length: 7 }, (_, band) => {
      const from = y - wide / 2 + (wide / 6) * band
      const to = 600 + (stream - 1) * 165 + (band - 3) * 26
      return path(`M-20 ${from}C380 ${from} 520 ${to} ${centre[0]} ${to}`, {
        fill: 'none',
        stroke: fill,
        'stroke-width': 34,
        opacity: 0.55 + 0.07 * band,
      })
    }),
  )
  return drawing(
    'url(#ground)',
    defs(gradient('ground', [colour.INK, colour.INK_DEEP])),
    repeat(9, (ring) =>
      circle(centre, 330 + ring * 70, {
        fill: 'none',
        stroke: colour.STEEL,
        'stroke-width': 1.6,
        opacity: 0.3 - ring * 0.03,
      }),
    ),
    ...bands,
    circle(centre, 300, { fill: colour.INK_DEEP }),
    circle(centre, 282, { fill: colour.PAPER }),
    ...[colour.GREEN, colour.ACCENT, colour.SAND_DEEP].map((stroke, third) => {
      const [from, to] = [third * 120 - 146, third * 120 - 34].map((angle) =>
        onCircle(centre, 232, angle),
      )
      return path(`M${from?.join(' ')}A232 232 0 0 1 ${to?.join(' ')}`, {
        fill: 'none',
        stroke,
        'stroke-width': 44,
      })
    }),
    circle(centre, 150, { fill: colour.INK }),
    repeat(5, (bar) =>
      rect([957 + bar * 36, 655 - bar * 24], [24, 26 + bar * 24], {
        fill: bar === 4 ? colour.ACCENT_SOFT : colour.PAPER,
      }),
    ),
  )
}
