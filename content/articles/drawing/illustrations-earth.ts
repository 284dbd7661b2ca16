/**
 * Sections through the ground: volcano, tsunami, peat.
 * @module
 */
import { smooth } from './map-marks.ts'
import * as colour from './palette.ts'
import { scatter } from './random.ts'
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
  WIDTH,
} from './svg.ts'

/** A stratovolcano cut open: layers, vent, chamber, ash. */
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
      cy: 1010,
      rx: 360,
      ry: 105,
      fill: colour.ACCENT,
      opacity: 0.5,
      filter: 'url(#glow)',
    }),
    path(
      'M470 1015C500 925 690 935 770 915L782 330H818L830 915C920 935 1110 930 1130 1015C1120 1100 490 1105 470 1015Z',
      { fill: 'url(#magma)' },
    ),
    path('M830 760C880 690 940 650 1010 612L1018 630C950 676 895 720 838 800Z', {
      fill: colour.ACCENT,
    }),
    path('M742 332C770 350 830 350 858 332L842 300H758Z', { fill: '#f4b06a' }),
    ...[
      [560, 1010, 34],
      [690, 1040, 22],
      [930, 1000, 30],
      [1040, 1030, 20],
      [800, 985, 16],
    ].map(([x = 0, y = 0, r = 0]) => circle([x, y], r, { fill: '#f8cf8e', opacity: 0.45 })),
  )
}

/** Waves that slow down and rise towards the shore; a buoy, a gauge on the floor, a satellite. */
export function tsunami(): string {
  const swell = (base: number, height: number): Point[] =>
    [-40, 120, 300, 470, 640, 790, 920, 1030, 1110].map((x, index) => [
      x,
      base - (index % 2 === 1 ? height * (0.3 + index * 0.16) : -height * 0.12),
    ])
  const wave = (base: number, height: number, fill: string) =>
    path(`${smooth(swell(base, height))}L1260 ${base + 30}V1200H-40Z`, { fill })
  const signal = [60, 105, 150].map((r) =>
    path(`M${390 - r * 0.7} ${262 + r * 0.72}A${r} ${r} 0 0 0 ${390 + r * 0.7} ${262 + r * 0.72}`, {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 9,
      'stroke-linecap': 'round',
    }),
  )
  const house = (x: number, y: number, fill: string) =>
    `${rect([x, y - 46], [62, 46], { fill: colour.PAPER })}${polygon(
      [
        [x - 10, y - 46],
        [x + 31, y - 88],
        [x + 72, y - 46],
      ],
      { fill },
    )}`
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', [colour.SEA, colour.PAPER]),
      gradient('water', [colour.SEA_DEEP, colour.INK]),
    ),
    circle([1210, 300], 92, { fill: colour.ACCENT_SOFT, opacity: 0.85 }),
    path('M900 720C1120 640 1230 560 1380 470C1450 430 1540 420 1600 430V1200H900Z', {
      fill: colour.GREEN_SOFT,
    }),
    wave(640, 105, colour.SEA_DEEP),
    wave(675, 100, '#5d8aa0'),
    wave(715, 92, colour.INK_SOFT),
    path(
      'M-10 1060C300 1050 620 990 860 880C980 826 1080 770 1180 700C1300 620 1430 560 1610 540V1210H-10Z',
      { fill: colour.SAND },
    ),
    path('M-10 1110C320 1100 660 1050 900 945C1080 862 1250 730 1610 660V1210H-10Z', {
      fill: colour.SAND_DEEP,
    }),
    path('M-10 1165C360 1150 760 1120 1000 1030C1200 950 1400 850 1610 800V1210H-10Z', {
      fill: colour.EARTH,
    }),
    house(1290, 622, colour.ACCENT),
    house(1380, 588, colour.INK_SOFT),
    house(1472, 566, colour.ACCENT),
    path('M390 640V1010', { stroke: colour.PAPER, 'stroke-width': 4, 'stroke-dasharray': '10 10' }),
    rect([352, 1006], [76, 38], { rx: 8, fill: colour.INK_DEEP }),
    circle([390, 1006], 20, { fill: colour.ACCENT }),
    polygon(
      [
        [340, 655],
        [440, 655],
        [414, 570],
        [366, 570],
      ],
      { fill: colour.ACCENT },
    ),
    el('ellipse', { cx: 390, cy: 660, rx: 78, ry: 22, fill: colour.PAPER }),
    path('M390 570V512', { stroke: colour.INK_DEEP, 'stroke-width': 8 }),
    circle([390, 506], 12, { fill: colour.INK_DEEP }),
    el(
      'g',
      { transform: 'rotate(-14 390 210)' },
      rect([356, 180], [68, 62], { rx: 8, fill: colour.INK }),
      rect([226, 190], [112, 42], {
        fill: colour.INK_SOFT,
        stroke: colour.PAPER,
        'stroke-width': 3,
      }),
      rect([442, 190], [112, 42], {
        fill: colour.INK_SOFT,
        stroke: colour.PAPER,
        'stroke-width': 3,
      }),
    ),
    ...signal,
  )
}

/** Drained peat: canal, sunken water, embers below the roots, smoke. */
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
