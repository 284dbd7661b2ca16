import * as colour from './drawing-palette.ts'
import { GLOBE_PAINT, globe, NIGHT, stars } from './globe-drawing.ts'
import { circle, defs, drawing, el, gradient, type Point, path, polygon, rect } from './svg.ts'

/** A rocket leaving the equator eastwards, towards the geostationary orbit. */
export function roket(): string {
  const centre: Point = [640, 680]
  const climb = 'M905 668C1010 640 1120 560 1180 452'
  return drawing(
    'url(#night)',
    defs(NIGHT, ...GLOBE_PAINT, gradient('trail', ['#f6c48c', colour.ACCENT], [1, 0])),
    ...stars(150, 3),
    el(
      'g',
      { transform: 'rotate(-8 640 680)' },
      path('M20 680A620 176 0 0 1 1260 680', {
        fill: 'none',
        stroke: colour.STEEL,
        'stroke-width': 4,
        'stroke-dasharray': '4 14',
        'stroke-linecap': 'round',
      }),
    ),
    globe(centre, 345, [-112, -12]),
    el(
      'g',
      { transform: 'rotate(-8 640 680)' },
      path('M20 680A620 176 0 0 0 1260 680', {
        fill: 'none',
        stroke: colour.SAND,
        'stroke-width': 5,
      }),
      el(
        'g',
        { transform: 'translate(1010 822)' },
        rect([-24, -24], [48, 48], { rx: 6, fill: colour.PAPER }),
        rect([-118, -15], [82, 30], {
          fill: colour.STEEL,
          stroke: colour.PAPER,
          'stroke-width': 3,
        }),
        rect([36, -15], [82, 30], { fill: colour.STEEL, stroke: colour.PAPER, 'stroke-width': 3 }),
      ),
    ),
    path(climb, {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 44,
      opacity: 0.35,
      'stroke-linecap': 'round',
      filter: 'url(#air)',
    }),
    path(climb, {
      fill: 'none',
      stroke: 'url(#trail)',
      'stroke-width': 14,
      'stroke-linecap': 'round',
    }),
    el(
      'g',
      { transform: 'translate(1192 428) rotate(29)' },
      path('M-26 60L-54 96V40L-26 8ZM26 60L54 96V40L26 8Z', { fill: colour.ACCENT }),
      path('M0 -116C34 -78 38 -30 30 66H-30C-38 -30 -34 -78 0 -116Z', { fill: colour.PAPER }),
      path('M0 -116C34 -78 38 -30 30 66H4Z', { fill: colour.SAND }),
      circle([0, -34], 15, { fill: colour.INK_SOFT }),
      path('M-18 66H18L8 128L0 158L-8 128Z', { fill: '#f6b669' }),
    ),
    circle([905, 668], 14, { fill: colour.PAPER, stroke: colour.ACCENT, 'stroke-width': 7 }),
    path('M440 860A300 90 0 0 0 800 872', {
      fill: 'none',
      stroke: colour.PAPER,
      'stroke-width': 8,
      'stroke-linecap': 'round',
      opacity: 0.85,
    }),
    polygon(
      [
        [796, 846],
        [838, 858],
        [806, 892],
      ],
      { fill: colour.PAPER, opacity: 0.85 },
    ),
  )
}
