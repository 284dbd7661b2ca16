/**
 * Law and press: the steps of an act, the answer to a story.
 * @module
 */
import * as colour from './palette.ts'
import {
  blur,
  circle,
  defs,
  drawing,
  el,
  gradient,
  type Point,
  path,
  polygon,
  rect,
  repeat,
} from './svg.ts'

/** A sheet of writing; `bars` are the lengths of its lines. */
function sheet(corner: Point, size: Point, bars: readonly number[], accent?: number): string {
  const [x, y] = corner
  const [width, height] = size
  const step = (height - 60) / bars.length
  return [
    rect([x + 9, y + 12], size, { fill: colour.INK_DEEP, opacity: 0.22, filter: 'url(#soft)' }),
    rect(corner, size, { fill: '#fffaf0' }),
    polygon(
      [
        [x + width - 44, y],
        [x + width, y + 44],
        [x + width - 44, y + 44],
      ],
      { fill: colour.SAND },
    ),
    ...bars.map((length, index) =>
      rect([x + 26, y + 40 + index * step], [(width - 90) * length, 11], {
        rx: 5,
        fill: index === accent ? colour.ACCENT : colour.STEEL,
        opacity: index === accent ? 1 : 0.75,
      }),
    ),
  ].join('')
}

/** Five steps with the draft on each, up to a house of columns. */
export function undangUndang(): string {
  const steps = Array.from({ length: 5 }, (_, index) => ({
    x: 90 + index * 178,
    y: 980 - index * 80,
  }))
  const house = { x: 965, y: 660 }
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', [colour.SEA, colour.PAPER]),
      gradient('stone', [colour.PAPER, colour.SAND]),
      blur('soft', 9),
    ),
    circle([1185, 470], 300, { fill: '#fff6e4', opacity: 0.75 }),
    path('M0 900C260 820 420 860 700 800C1000 740 1300 800 1600 740V1200H0Z', {
      fill: colour.GREEN_SOFT,
      opacity: 0.6,
    }),
    ...steps.map(({ x, y }, index) =>
      [
        rect([x, y], [1600 - x, 1200 - y], {
          fill: [colour.INK_DEEP, colour.INK, '#214262', colour.INK_SOFT, '#42647f'][index],
        }),
        rect([x, y], [1600 - x, 11], { fill: colour.SEA_PALE, opacity: 0.55 }),
      ].join(''),
    ),
    repeat(9, (row) => {
      const y = house.y + 52 + row * 54
      const joints = repeat(8, (joint) => `M${820 + joint * 108 + (row % 2) * 54} ${y}v-52`)
      return path(`M802 ${y}H1600${joints}`, {
        fill: 'none',
        stroke: colour.SEA_PALE,
        'stroke-width': 3,
        opacity: 0.13,
      })
    }),
    rect([house.x - 30, house.y - 24], [480, 30], { fill: colour.SAND_DEEP }),
    rect([house.x, house.y - 52], [420, 30], { fill: 'url(#stone)' }),
    rect([house.x + 18, house.y - 300], [384, 250], { fill: colour.INK }),
    repeat(5, (column) => {
      const x = house.x + 14 + column * 87
      return [
        rect([x, house.y - 300], [44, 250], { fill: 'url(#stone)' }),
        rect([x + 29, house.y - 300], [15, 250], { fill: colour.SAND_DEEP, opacity: 0.6 }),
        rect([x - 9, house.y - 312], [62, 18], { fill: colour.PAPER }),
        rect([x - 9, house.y - 62], [62, 14], { fill: colour.PAPER }),
      ].join('')
    }),
    rect([house.x - 22, house.y - 352], [464, 42], { fill: colour.PAPER }),
    polygon(
      [
        [house.x - 44, house.y - 352],
        [house.x + 210, house.y - 478],
        [house.x + 464, house.y - 352],
      ],
      { fill: colour.ACCENT },
    ),
    polygon(
      [
        [house.x + 40, house.y - 368],
        [house.x + 210, house.y - 450],
        [house.x + 380, house.y - 368],
      ],
      { fill: colour.ACCENT_DEEP },
    ),
    circle([house.x + 210, house.y - 396], 20, { fill: colour.PAPER }),
    ...steps.map(({ x, y }, index) =>
      el(
        'g',
        { transform: `rotate(${index % 2 ? 3 : -3} ${x + 80} ${y - 80})` },
        sheet([x + 14, y - 186], [138, 176], [0.9, 1, 0.7, 1, 0.5].slice(0, index + 1), index),
      ),
    ),
  )
}

/** A newspaper page: masthead bar, picture, columns. */
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

/** Two papers, an answer and a correction between them. */
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
    circle([838, 872], 128, { fill: colour.GREEN }),
    circle([838, 872], 128, { fill: 'none', stroke: colour.PAPER, 'stroke-width': 10 }),
    path('M772 876L820 924L908 822', {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 30,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  )
}
