import * as colour from './drawing-palette.ts'
import { blur, circle, defs, drawing, el, gradient, type Point, path, rect, repeat } from './svg.ts'

/** A bossed gong seen from the front. */
function gong(at: Point, r: number, id: string): string {
  return [
    circle([at[0] + r * 0.06, at[1] + r * 0.09], r, {
      fill: colour.INK_DEEP,
      opacity: 0.5,
      filter: 'url(#soft)',
    }),
    circle(at, r, { fill: `url(#${id})` }),
    circle(at, r * 0.97, {
      fill: 'none',
      stroke: '#f0d9a4',
      'stroke-width': r * 0.02,
      opacity: 0.8,
    }),
    circle(at, r * 0.8, { fill: 'none', stroke: '#7d4f22', 'stroke-width': r * 0.025 }),
    circle(at, r * 0.6, {
      fill: 'none',
      stroke: '#7d4f22',
      'stroke-width': r * 0.012,
      opacity: 0.8,
    }),
    circle(at, r * 0.42, { fill: '#8f5b28', opacity: 0.55 }),
    circle(at, r * 0.24, { fill: `url(#${id})`, stroke: '#6d431c', 'stroke-width': r * 0.02 }),
    circle([at[0] - r * 0.07, at[1] - r * 0.08], r * 0.09, { fill: '#f8e8bf', opacity: 0.85 }),
  ].join('')
}

/** A great gong in its frame, a kempul beside it, and a row of bonang in front. */
export function gamelan(): string {
  const post = { fill: '#6b2417' }
  return drawing(
    'url(#hall)',
    defs(
      gradient('hall', [colour.INK, colour.INK_DEEP]),
      gradient('bronze', ['#e7c27d', '#b57a3a', '#8d5526'], [0.8, 1]),
      blur('soft', 14),
    ),
    ...[330, 400, 470, 540, 610, 680].map((r, index) =>
      circle([800, 520], r, {
        fill: 'none',
        stroke: colour.ACCENT_SOFT,
        'stroke-width': 5,
        opacity: 0.42 - index * 0.06,
      }),
    ),
    rect([0, 960], [1600, 240], { fill: '#2a1a14' }),
    rect([0, 960], [1600, 8], { fill: colour.SAND_DEEP }),
    rect([232, 220], [34, 760], post),
    rect([1334, 220], [34, 760], post),
    path('M170 196C400 130 600 214 800 150C1000 214 1200 130 1430 196V250H170Z', {
      fill: '#7f2c1b',
    }),
    path('M170 240H1430', { stroke: '#e7c27d', 'stroke-width': 8 }),
    path('M740 176C760 120 780 100 800 84C820 100 840 120 860 176Z', { fill: '#e7c27d' }),
    ...[
      [690, 250, 730, 320],
      [910, 250, 870, 320],
      [400, 250, 415, 350],
      [480, 250, 465, 350],
      [1120, 250, 1135, 350],
      [1200, 250, 1185, 350],
    ].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
      path(`M${x1} ${y1}L${x2} ${y2}`, { stroke: colour.SAND, 'stroke-width': 7 }),
    ),
    gong([800, 540], 252, 'bronze'),
    gong([440, 470], 140, 'bronze'),
    gong([1160, 470], 140, 'bronze'),
    rect([280, 900], [1040, 96], { rx: 10, fill: '#7f2c1b' }),
    rect([280, 900], [1040, 14], { fill: '#e7c27d' }),
    repeat(7, (pot) => {
      const x = 370 + pot * 143
      return [
        path(
          `M${x - 58} 902C${x - 62} 850 ${x - 46} 822 ${x} 818C${x + 46} 822 ${x + 62} 850 ${x + 58} 902Z`,
          { fill: 'url(#bronze)', stroke: '#6d431c', 'stroke-width': 3 },
        ),
        el('ellipse', { cx: x, cy: 816, rx: 19, ry: 15, fill: '#f0d9a4' }),
      ].join('')
    }),
  )
}
