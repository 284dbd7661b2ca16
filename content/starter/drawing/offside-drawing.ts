import * as colour from './drawing-palette.ts'
import { blur, circle, defs, drawing, el, type Point, path, polygon, rect, repeat } from './svg.ts'

/** A pitch from above: the foremost attacker is beyond the second-last opponent. */
export function offside(): string {
  const line = { fill: 'none', stroke: colour.PAPER, 'stroke-width': 7, opacity: 0.9 }
  const player = (at: Point, fill: string) =>
    `${el('ellipse', { cx: at[0] + 10, cy: at[1] + 14, rx: 40, ry: 38, fill: colour.INK_DEEP, opacity: 0.4, filter: 'url(#soft)' })}${circle(at, 38, { fill, stroke: colour.PAPER, 'stroke-width': 6 })}${circle(at, 15, { fill: colour.PAPER, opacity: 0.9 })}`
  const blue: Point[] = [
    [1060, 360],
    [1080, 620],
    [1060, 860],
    [760, 300],
    [690, 800],
  ]
  return drawing(
    colour.GREEN,
    defs(blur('soft', 7)),
    repeat(10, (stripe) =>
      rect([stripe * 160, 0], [160, 1200], { fill: stripe % 2 ? '#4b6f57' : '#5c8166' }),
    ),
    rect([1081, -10], [360, 1220], { fill: colour.ACCENT, opacity: 0.16 }),
    path('M1440 -10V1210M-10 600', line),
    rect([1120, 180], [320, 840], line),
    rect([1300, 400], [140, 400], line),
    path('M1120 460A190 190 0 0 0 1120 740', line),
    circle([1225, 600], 9, { fill: colour.PAPER }),
    rect([1444, 480], [70, 240], { ...line, opacity: 0.7 }),
    repeat(5, (net) =>
      path(`M1444 ${520 + net * 40}H1514`, {
        stroke: colour.PAPER,
        'stroke-width': 2.5,
        opacity: 0.6,
      }),
    ),
    path('M1081 -10V1210', {
      stroke: colour.ACCENT,
      'stroke-width': 9,
      'stroke-dasharray': '30 20',
    }),
    path('M440 560C620 440 880 420 1150 500', {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 9,
      'stroke-dasharray': '4 20',
      'stroke-linecap': 'round',
    }),
    polygon(
      [
        [1142, 474],
        [1192, 516],
        [1128, 522],
      ],
      { fill: colour.PAPER },
    ),
    ...blue.map((at) => player(at, colour.INK)),
    player([1400, 600], colour.SAND_DEEP),
    ...(
      [
        [400, 590],
        [760, 600],
        [620, 420],
      ] as Point[]
    ).map((at) => player(at, colour.ACCENT)),
    player([1228, 540], colour.ACCENT),
    circle([1228, 540], 64, {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 7,
      'stroke-dasharray': '20 12',
    }),
    circle([468, 560], 17, { fill: '#ffffff', stroke: colour.INK_DEEP, 'stroke-width': 5 }),
  )
}
