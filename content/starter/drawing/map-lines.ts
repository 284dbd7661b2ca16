/**
 * Lines that are not in Natural Earth, drawn by hand for maps of the whole archipelago: accurate to tens of kilometres,
 * and not legal borders.
 * @module
 */
import { type Place, places } from './map-places.ts'

/** Between WIB and WITA along the provinces of Kalimantan, and east of Java. */
const WEST: readonly Place[] = places(
  '114.2 8, 114.2 1.45, 113.9 0.7, 114.6 0.2, 115.2 -0.8, 115.75 -1.5, 115.3 -2.1, 114.85 -2.4, 114.65 -3, 114.35 -3.6, 114.9 -6, 114.9 -7.6, 114.44 -8.15, 114.44 -13',
)

/** Between WITA and WIT, through the Molucca Sea. */
const EAST: readonly Place[] = places(
  '128 8, 127.4 3.4, 126.1 1.2, 125 -0.4, 124.05 -1.1, 124.05 -2.6, 125.2 -4.5, 125.45 -7.4, 125.5 -8, 127.6 -8.35, 127.6 -13',
)

/** Areas that contain WIB, WITA and WIT. */
export const ZONES: readonly (readonly Place[])[] = [
  [[92, 8], ...WEST, [92, -13]],
  [...WEST, ...[...EAST].reverse()],
  [...EAST, [143, -13], [143, 8]],
]

/** The baseline around the outermost points of the outermost islands. */
export const BASELINE: readonly Place[] = places(
  '95.1 6.1, 94.95 5.6, 95.6 2.5, 97 0.6, 98.5 -1.8, 100.1 -3.2, 102.2 -5.5, 104.5 -6.1, 105.3 -6.95, 108.5 -7.95, 112.2 -8.5, 114.6 -8.85, 115.6 -8.95, 117 -9.2, 119.9 -10.4, 121.8 -10.75, 122.9 -11.1, 124 -10.3, 124.9 -9.3, 125 -8.8, 125.2 -8.5, 125.7 -8.05, 127.2 -8.2, 128.2 -8.35, 130.8 -8.4, 134.3 -7.05, 137.7 -8.5, 139 -8.2, 141 -9.2, 141 -2.6, 138.8 -1.6, 137 -1.2, 135.6 -0.4, 134.3 1.1, 131.1 0.7, 128.6 2.75, 126.7 5.6, 125.4 4.8, 124.2 2.3, 122.6 1.15, 121 1.4, 120.4 1.2, 119.1 1.1, 118.6 2.3, 117.9 4.17, 115.5 3.2, 114.5 1.5, 110.5 1.1, 109.6 2.1, 109.2 3.2, 108 4.85, 107.3 4.6, 105.5 3.2, 104.65 1.3, 103.8 1.17, 103.3 1.2, 101.7 2.15, 100.6 2.9, 99.5 3.9, 98.2 4.65, 97.5 5.3, 95.8 5.85',
)

/** Alfred Russel Wallace's line: Lombok Strait, Makassar Strait, south of Mindanao. */
export const WALLACE: readonly Place[] = places(
  '114.6 -12, 115.3 -10, 115.75 -8.6, 116.6 -6.6, 117.6 -4, 118.1 -1.5, 119 0.9, 120.6 2.8, 123.4 4.2, 127.2 5, 131 6.4',
)

/** Asia's continental shelf down to a depth of 120 metres. */
export const SUNDA: readonly Place[] = places(
  '98.2 8, 94.8 6.2, 95.2 4.9, 97.5 1.8, 99.2 -0.6, 101.4 -3.2, 104 -5.8, 105.2 -7, 108.5 -8.1, 112.4 -8.7, 115.5 -9, 115.7 -8.3, 116.2 -7.3, 117 -5.6, 116.9 -4, 117 -2.4, 117.9 -0.6, 118.6 1, 118.3 3.4, 119.5 5.4, 117 7.4, 114 5.6, 110.6 5.4, 109.8 8, 110 11, 107 14, 99.6 14',
)

/** The continental shelf of Australia and New Guinea. */
export const SAHUL: readonly Place[] = places(
  '112 -22, 116 -19, 121 -15.5, 124.6 -12.6, 127.6 -10.2, 130.6 -9.4, 133 -7.9, 134 -5.2, 133.4 -4.3, 131.6 -2.8, 130 -1.9, 130 -0.4, 132.4 0, 134.6 -0.6, 138.6 -1.4, 142 -2.6, 148 -6, 152 -11, 152 -24, 112 -24',
)
