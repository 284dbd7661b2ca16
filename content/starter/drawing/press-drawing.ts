/**
 * A story and the reply to it.
 * @module
 */
import * as colour from './drawing-palette.ts'
import { blur, circle, defs, drawing, el, gradient, type Point, path, rect, repeat } from './svg.ts'

/** A newspaper page with a masthead bar, a picture and columns. */
function newspaper(corner: Point, picture: string, marked: boolean): string {
  const [x, y] = corner
  const columns = (left: number, top: number, lines: number, wide: number) =>
    repeat(lines, (line) =>
      rect([x + left, y + top + line * 24], [line === lines - 1 ? wide * 0.6 : wide, 9], {
        rx: 4,
        fill: colour.STEEL,
        opacity: 0.7,
      }),
    )
  return [
    rect([x + 14, y + 18], [470, 620], {
      fill: colour.INK_DEEP,
      opacity: 0.3,
      filter: 'url(#soft)',
    }),
    rect([x, y], [470, 620], { fill: '#fffaf0' }),
    rect([x + 34, y + 36], [402, 44], { fill: colour.INK }),
    path(`M${x + 34} ${y + 96}H${x + 436}`, { stroke: colour.INK, 'stroke-width': 3 }),
    rect([x + 34, y + 118], [402, 20], { fill: colour.INK_SOFT }),
    rect([x + 34, y + 148], [290, 20], { fill: colour.INK_SOFT }),
    rect([x + 34, y + 192], [402, 176], { fill: picture }),
    path(
      `M${x + 34} ${y + 368}L${x + 150} ${y + 262}L${x + 230} ${y + 330}L${x + 310} ${y + 244}L${x + 436} ${y + 368}Z`,
      { fill: colour.INK, opacity: 0.35 },
    ),
    columns(34, 396, 8, 186),
    columns(250, 396, 8, 186),
    marked
      ? rect([x + 242, y + 436], [202, 62], {
          fill: 'none',
          stroke: colour.ACCENT,
          'stroke-width': 7,
          rx: 8,
        })
      : '',
  ].join('')
}

/** Two newspapers, with a reply and a correction between them. */
export function hakJawab(): string {
  return drawing(
    'url(#desk)',
    defs(gradient('desk', [colour.INK_SOFT, colour.INK]), blur('soft', 12)),
    circle([800, 600], 520, { fill: colour.STEEL, opacity: 0.22 }),
    el('g', { transform: 'rotate(-7 470 640)' }, newspaper([235, 320], colour.SAND, true)),
    el('g', { transform: 'rotate(6 1130 640)' }, newspaper([895, 320], colour.GREEN_SOFT, false)),
    path(
      'M585 210H1010A44 44 0 0 1 1054 254V420A44 44 0 0 1 1010 464H800L712 556L722 464H585A44 44 0 0 1 541 420V254A44 44 0 0 1 585 210Z',
      { fill: colour.ACCENT },
    ),
    rect([608, 274], [378, 20], { rx: 10, fill: colour.PAPER }),
    rect([608, 324], [378, 20], { rx: 10, fill: colour.PAPER }),
    rect([608, 374], [230, 20], { rx: 10, fill: colour.PAPER }),
    circle([800, 872], 128, { fill: colour.GREEN }),
    circle([800, 872], 128, { fill: 'none', stroke: colour.PAPER, 'stroke-width': 10 }),
    path('M734 876L782 924L870 822', {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 30,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  )
}
