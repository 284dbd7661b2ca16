/**
 * How a bill becomes law.
 * @module
 */
import * as colour from './drawing-palette.ts'
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

/** A written page; `bars` are the lengths of its lines. */
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

/** A staircase of five steps with a draft on each, leading up to a building with columns. */
export function undangUndang(): string {
  const steps = Array.from({ length: 5 }, (_, index) => ({
    x: 60 + index * 165,
    y: 980 - index * 80,
  }))
  const house = { x: 905, y: 660 }
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', [colour.SEA, colour.PAPER]),
      gradient('stone', [colour.PAPER, colour.SAND]),
      blur('soft', 9),
    ),
    circle([1125, 470], 300, { fill: '#fff6e4', opacity: 0.75 }),
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
      const joints = repeat(8, (joint) => `M${738 + joint * 108 + (row % 2) * 54} ${y}v-52`)
      return path(`M720 ${y}H1600${joints}`, {
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
