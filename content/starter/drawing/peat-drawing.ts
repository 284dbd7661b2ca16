import * as colour from './drawing-palette.ts'
import { scatter } from './random.ts'
import { blur, circle, defs, drawing, gradient, type Point, path, rect, WIDTH } from './svg.ts'

/** Drained peat: a canal, a lowered water table, embers below the roots, smoke. */
export function gambut(): string {
  const tree = (x: number, size: number) =>
    [
      path(`M${x} 610V${610 - 250 * size}`, { stroke: colour.EARTH, 'stroke-width': 15 * size }),
      ...[
        [0, -260, 74],
        [-48, -205, 54],
        [50, -212, 58],
        [0, -180, 62],
      ].map(([dx = 0, dy = 0, r = 0], index) =>
        circle([x + dx * size, 610 + dy * size], r * size, {
          fill: index % 2 ? colour.GREEN : colour.GREEN_DEEP,
        }),
      ),
      ...[-70, -30, 22, 64].map((dx) =>
        path(`M${x} 605Q${x + dx * 0.5} 670 ${x + dx} ${700 + Math.abs(dx) * 0.3}`, {
          fill: 'none',
          stroke: '#a27c55',
          'stroke-width': 6 * size,
        }),
      ),
    ].join('')
  const embers = scatter(46, 21).map(
    ([a, b]): Point => [620 + a * 640 + (b - 0.5) * 60, 706 + b * 120 + Math.sin(a * 6) * 26],
  )
  const smoke = [690, 850, 1010, 1160, 1270].map((x, index) =>
    path(
      `M${x} 640C${x - 70} 520 ${x + 90} 430 ${x + 10} 310C${x - 40} 230 ${x + 60} 170 ${x + 40} 90`,
      {
        fill: 'none',
        stroke: index % 2 ? '#c9c3b4' : '#dad5c8',
        'stroke-width': 54,
        'stroke-linecap': 'round',
        opacity: 0.75,
        filter: 'url(#haze)',
      },
    ),
  )
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', ['#d9cdb6', colour.PAPER]),
      gradient('peat', ['#6b4a30', '#46301f', '#2f2118']),
      blur('haze', 16),
      blur('glow', 18),
    ),
    circle([330, 300], 82, { fill: colour.ACCENT_SOFT, opacity: 0.8 }),
    path('M0 560C300 500 500 540 800 515C1100 490 1350 530 1600 500V640H0Z', {
      fill: colour.GREEN_SOFT,
      opacity: 0.7,
    }),
    ...smoke,
    rect([0, 600], [WIDTH, 600], { fill: 'url(#peat)' }),
    rect([0, 600], [WIDTH, 26], { fill: colour.GREEN_DEEP }),
    path('M0 940C300 850 420 905 520 900C800 900 1200 950 1600 880V1200H0Z', {
      fill: colour.INK_SOFT,
      opacity: 0.55,
    }),
    path('M0 1120C500 1080 1000 1140 1600 1100V1200H0Z', { fill: colour.SAND_DEEP }),
    path('M230 600H500L450 980H280Z', { fill: '#efe4d0' }),
    path('M262 850H467L450 980H280Z', { fill: '#5d8aa0' }),
    path('M262 850H467', { stroke: colour.SEA_PALE, 'stroke-width': 7 }),
    path('M467 850C640 880 900 905 1600 885', {
      fill: 'none',
      stroke: colour.SEA,
      'stroke-width': 6,
      'stroke-dasharray': '22 16',
    }),
    ...embers.map((at) =>
      circle(at, 44, { fill: colour.ACCENT, opacity: 0.5, filter: 'url(#glow)' }),
    ),
    ...embers.map((at, index) =>
      circle(at, 8 + (index % 5) * 4, { fill: index % 3 ? colour.ACCENT : '#f6b669' }),
    ),
    tree(140, 0.9),
    tree(620, 0.82),
    tree(960, 1),
    tree(1420, 1.05),
  )
}
