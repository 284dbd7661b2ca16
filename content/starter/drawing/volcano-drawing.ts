import * as colour from './drawing-palette.ts'
import { scatter } from './random.ts'
import { blur, circle, defs, drawing, el, gradient, type Point, path, rect, WIDTH } from './svg.ts'

/** A cutaway of a stratovolcano: layers, vent, magma chamber, ash. */
export function gunungApi(): string {
  const flank = (lift: number, spread: number) =>
    `M${800 - spread} 830C${800 - spread * 0.5} 780 ${800 - spread * 0.22} ${590 + lift * 0.4} ${742 + lift * 0.05} ${330 + lift}H${858 - lift * 0.05}C${800 + spread * 0.22} ${590 + lift * 0.4} ${800 + spread * 0.5} 780 ${800 + spread} 830Z`
  const layers = [colour.INK_SOFT, colour.STEEL, colour.INK, '#44677f', colour.INK_SOFT, colour.INK]
  const plume = scatter(90, 7).map(([a, b], index): [Point, number] => {
    const rise = index / 90
    const x = 800 + rise * rise * 420 + (a - 0.5) * (70 + rise * 360)
    return [[x, 330 - rise * 300 + (b - 0.5) * (20 + rise * 130)], 34 + rise * 62 * (0.6 + b * 0.6)]
  })
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', ['#e9c9a2', colour.PAPER, colour.SEA_PALE]),
      gradient('magma', ['#f4b06a', colour.ACCENT, colour.ACCENT_DEEP]),
      blur('glow', 26),
    ),
    path('M0 760C200 700 320 742 470 720L640 790H960C1120 700 1300 735 1600 690V860H0Z', {
      fill: colour.SEA_DEEP,
      opacity: 0.55,
    }),
    ...plume.map(([at, r]) =>
      circle([at[0] + 7, at[1] + 9], r, { fill: colour.STEEL, opacity: 0.8 }),
    ),
    ...plume.map(([at, r], index) =>
      circle(at, r * 0.86, { fill: index % 3 === 0 ? '#a9bcc5' : '#8ea7b4', opacity: 0.75 }),
    ),
    ...layers.map((fill, index) => path(flank(index * 62, 640 - index * 92), { fill })),
    rect([0, 826], [WIDTH, 380], { fill: colour.SAND_DEEP }),
    path('M0 826H1600V900C1200 930 500 880 0 915Z', { fill: colour.SAND }),
    path('M0 1010C500 960 1100 1050 1600 1000V1200H0Z', { fill: colour.EARTH }),
    path('M0 1110C400 1080 1200 1150 1600 1105V1200H0Z', { fill: '#5f4630' }),
    el('ellipse', {
      cx: 800,
      cy: 972,
      rx: 360,
      ry: 86,
      fill: colour.ACCENT,
      opacity: 0.5,
      filter: 'url(#glow)',
    }),
    path(
      'M480 972C510 900 690 906 770 892L782 330H818L830 892C920 906 1100 900 1120 972C1110 1040 490 1042 480 972Z',
      { fill: 'url(#magma)' },
    ),
    path('M830 760C880 690 940 650 1010 612L1018 630C950 676 895 720 838 800Z', {
      fill: colour.ACCENT,
    }),
    path('M742 332C770 350 830 350 858 332L842 300H758Z', { fill: '#f4b06a' }),
    ...[
      [560, 968, 30],
      [690, 998, 18],
      [930, 958, 26],
      [1040, 988, 16],
      [800, 943, 12],
    ].map(([x = 0, y = 0, r = 0]) => circle([x, y], r, { fill: '#f8cf8e', opacity: 0.45 })),
  )
}
