/**
 * Sport and ways: offside, a shuttlecock's flight, the long road of a marathon, the stairs of a canal.
 * @module
 */
import { smooth } from './map-marks.ts'
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

/** A pitch from above: the foremost attacker is past the second-last opponent. */
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

/** A shuttlecock, cork first. */
function shuttle(at: Point, turn: number, size: number): string {
  return el(
    'g',
    { transform: `translate(${at[0]} ${at[1]}) rotate(${turn}) scale(${size})` },
    ...[-4, -3, -2, -1, 0, 1, 2, 3, 4].map((feather) =>
      path(
        `M${feather * 5} -14L${feather * 15 - 9} -126Q${feather * 15} -144 ${feather * 15 + 9} -126Z`,
        {
          fill: Math.abs(feather) % 2 ? colour.PAPER_DIM : '#fffdf6',
          stroke: colour.SAND_DEEP,
          'stroke-width': 1.6,
        },
      ),
    ),
    path('M-42 -84Q0 -70 42 -84M-33 -52Q0 -40 33 -52', {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 4,
    }),
    path('M-27 -14H27V8A27 27 0 0 1 -27 8Z', {
      fill: '#fffdf6',
      stroke: colour.SAND_DEEP,
      'stroke-width': 2,
    }),
    rect([-27, -16], [54, 11], { fill: colour.ACCENT }),
  )
}

/** The flight of a solid ball, dashed, and of a shuttlecock, which drops. */
export function kok(): string {
  const flight: Point[] = [
    [240, 880],
    [400, 640],
    [570, 440],
    [740, 300],
    [900, 226],
    [1030, 240],
    [1110, 330],
    [1150, 470],
    [1166, 640],
    [1172, 800],
  ]
  const ball: Point[] = [
    [240, 880],
    [450, 560],
    [660, 330],
    [880, 195],
    [1100, 168],
    [1330, 240],
    [1620, 470],
  ]
  const line = { fill: 'none', 'stroke-linecap': 'round' }
  return drawing(
    'url(#hall)',
    defs(
      gradient('hall', [colour.INK_SOFT, colour.INK_DEEP]),
      gradient('court', ['#4b6f57', colour.GREEN_DEEP]),
      blur('soft', 10),
    ),
    ...[260, 800, 1340].map((x) =>
      circle([x, 40], 190, { fill: colour.SEA, opacity: 0.16, filter: 'url(#soft)' }),
    ),
    polygon(
      [
        [-10, 1210],
        [150, 930],
        [1450, 930],
        [1610, 1210],
      ],
      { fill: 'url(#court)' },
    ),
    path('M150 930H1450M60 1100H1540M800 930V1210', {
      stroke: colour.PAPER,
      'stroke-width': 6,
      opacity: 0.8,
    }),
    rect([792, 600], [16, 440], { fill: colour.SAND }),
    ...[0, 1, 2, 3, 4, 5, 6].map((row) =>
      path(`M770 ${640 + row * 26}L830 ${632 + row * 26}`, {
        stroke: colour.PAPER,
        'stroke-width': 3,
        opacity: 0.7,
      }),
    ),
    rect([764, 612], [72, 20], { fill: colour.PAPER }),
    path(smooth(ball), {
      ...line,
      stroke: colour.SEA_PALE,
      'stroke-width': 7,
      'stroke-dasharray': '6 22',
      opacity: 0.85,
    }),
    path(smooth(flight), {
      ...line,
      stroke: colour.ACCENT,
      'stroke-width': 30,
      opacity: 0.35,
      filter: 'url(#soft)',
    }),
    path(smooth(flight), { ...line, stroke: colour.ACCENT, 'stroke-width': 12 }),
    ...flight
      .slice(1, -1)
      .map((at) =>
        circle(at, 11, { fill: colour.PAPER, stroke: colour.ACCENT, 'stroke-width': 5 }),
      ),
    shuttle([1174, 830], 178 - 180, 1.05),
    shuttle([900, 226], -106, 0.01),
    circle([240, 880], 26, { fill: colour.SAND }),
  )
}

/** A winding road with a mark every five kilometres and a short rest before the end. */
export function maraton(): string {
  const road: Point[] = [
    [150, 930],
    [420, 985],
    [640, 900],
    [560, 770],
    [330, 700],
    [330, 570],
    [600, 530],
    [900, 600],
    [1140, 690],
    [1330, 600],
    [1240, 460],
    [960, 420],
    [760, 340],
    [860, 230],
    [1120, 236],
    [1330, 290],
  ]
  const d = smooth(road)
  const marks: Point[] = [
    [420, 985],
    [560, 770],
    [330, 570],
    [750, 560],
    [1140, 690],
    [1240, 460],
    [860, 385],
    [1000, 222],
  ]
  const wide = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return drawing(
    'url(#field)',
    defs(gradient('field', [colour.PAPER, '#e6dcc0']), blur('soft', 9)),
    path('M-10 300C300 180 520 330 700 200C900 80 1200 150 1610 60V-10H-10Z', { fill: colour.SEA }),
    path(
      'M-10 640C180 560 200 780 420 830C700 900 900 760 1100 830C1300 900 1400 800 1610 840V1210H-10Z',
      { fill: colour.GREEN_SOFT, opacity: 0.65 },
    ),
    path('M1000 1210C1050 1000 1250 960 1400 1010C1500 1040 1560 1000 1610 990V1210Z', {
      fill: colour.GREEN,
      opacity: 0.55,
    }),
    path(
      'M420 470C520 390 620 430 640 480C600 500 500 520 420 470ZM980 520C1060 500 1110 540 1090 590C1030 600 970 570 980 520Z',
      { fill: colour.GREEN, opacity: 0.6 },
    ),
    path(d, {
      ...wide,
      stroke: colour.INK_DEEP,
      'stroke-width': 76,
      opacity: 0.3,
      filter: 'url(#soft)',
      transform: 'translate(6 12)',
    }),
    path(d, { ...wide, stroke: colour.PAPER, 'stroke-width': 76 }),
    path(d, { ...wide, stroke: colour.INK_SOFT, 'stroke-width': 62 }),
    path(d, { ...wide, stroke: colour.PAPER, 'stroke-width': 4, 'stroke-dasharray': '22 20' }),
    ...marks.map(
      (at) =>
        `${circle(at, 33, { fill: colour.PAPER })}${circle(at, 25, { fill: colour.ACCENT })}${circle(at, 10, { fill: colour.PAPER })}`,
    ),
    circle([150, 930], 40, { fill: colour.GREEN_DEEP, stroke: colour.PAPER, 'stroke-width': 9 }),
    rect([1290, 206], [12, 150], { fill: colour.INK_DEEP }),
    repeat(15, (square) =>
      rect([1302 + (square % 5) * 22, 206 + Math.floor(square / 5) * 22], [22, 22], {
        fill: square % 2 ? colour.PAPER : colour.INK_DEEP,
      }),
    ),
  )
}

/** A ship lifted by locks to a lake, and let down behind it. */
export function kunciAir(): string {
  const levels = [860, 770, 680, 590, 680, 770, 860]
  const edges = [0, 300, 450, 600, 1000, 1150, 1300, 1600]
  const hull = (x: number, y: number) =>
    [
      polygon(
        [
          [x - 150, y - 40],
          [x + 160, y - 40],
          [x + 128, y + 26],
          [x - 128, y + 26],
        ],
        { fill: colour.ACCENT_DEEP },
      ),
      ...[0, 1, 2, 3, 4].flatMap((column) =>
        [0, 1].map((row) =>
          rect([x - 78 + column * 42, y - 76 - row * 34], [39, 32], {
            fill: [colour.ACCENT, colour.SAND, colour.GREEN, colour.STEEL][(column + row * 3) % 4],
          }),
        ),
      ),
      rect([x - 136, y - 132], [46, 92], { fill: colour.PAPER }),
      rect([x - 130, y - 118], [34, 14], { fill: colour.INK }),
    ].join('')
  return drawing(
    'url(#sky)',
    defs(
      gradient('sky', [colour.SEA, colour.PAPER]),
      gradient('water', ['#6d9aae', colour.INK_SOFT]),
    ),
    circle([1210, 300], 84, { fill: colour.ACCENT_SOFT }),
    path(
      'M-10 600C200 470 350 520 520 430C700 330 820 390 980 340C1200 300 1350 480 1610 520V900H-10Z',
      { fill: colour.GREEN_SOFT },
    ),
    path('M300 800C420 620 500 560 640 520C760 470 880 480 1000 520C1120 570 1220 640 1320 800Z', {
      fill: colour.GREEN,
    }),
    ...levels.map((y, index) =>
      rect([edges[index] ?? 0, y], [(edges[index + 1] ?? 0) - (edges[index] ?? 0), 1200 - y], {
        fill: 'url(#water)',
      }),
    ),
    ...levels.map((y, index) =>
      rect([edges[index] ?? 0, y], [(edges[index + 1] ?? 0) - (edges[index] ?? 0), 8], {
        fill: colour.SEA_PALE,
      }),
    ),
    polygon(
      [
        [-10, 1010],
        [300, 1010],
        [300, 930],
        [450, 930],
        [450, 840],
        [600, 840],
        [600, 750],
        [1000, 750],
        [1000, 840],
        [1150, 840],
        [1150, 930],
        [1300, 930],
        [1300, 1010],
        [1610, 1010],
        [1610, 1210],
        [-10, 1210],
      ],
      { fill: colour.SAND_DEEP },
    ),
    path('M-10 1090H1610V1210H-10Z', { fill: colour.EARTH }),
    ...[300, 450, 600, 1000, 1150, 1300].map((x, index) =>
      rect([x - 13, [740, 650, 560, 560, 650, 740][index] ?? 0], [26, 290 - (index % 3) * 0], {
        fill: colour.INK,
      }),
    ),
    hull(800, 580),
    el('g', { transform: 'translate(150 850) scale(.72)' }, hull(0, 0)),
    el('g', { transform: 'translate(1450 850) scale(.72)' }, hull(0, 0)),
    path('M210 560C330 500 420 420 520 390', {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 13,
      'stroke-linecap': 'round',
    }),
    polygon(
      [
        [506, 360],
        [560, 378],
        [524, 420],
      ],
      { fill: colour.ACCENT },
    ),
    path('M1080 390C1180 420 1270 500 1380 556', {
      fill: 'none',
      stroke: colour.ACCENT,
      'stroke-width': 13,
      'stroke-linecap': 'round',
    }),
    polygon(
      [
        [1386, 526],
        [1420, 580],
        [1364, 578],
      ],
      { fill: colour.ACCENT },
    ),
  )
}
