/**
 * Every picture of the starter stories, by its file name.
 * @module
 */
import { djuanda, zonaWaktu } from './archipelago-maps.ts'
import { batik } from './batik-drawing.ts'
import { borobudur } from './borobudur-drawing.ts'
import { kabelPenampang } from './cable-drawing.ts'
import { kunciAir } from './canal-drawing.ts'
import { kodeQr } from './code-drawing.ts'
import { asean, csto, kazakhstan } from './country-maps.ts'
import { magnitudo } from './earthquake-chart.ts'
import { tenagaGempa } from './energy-chart.ts'
import { gamelan } from './gamelan-drawing.ts'
import { cincinApi, pbb } from './globe-maps.ts'
import { undangUndang } from './law-drawing.ts'
import { maraton } from './marathon-drawing.ts'
import { bulan } from './moon-drawing.ts'
import { garisWallace, monsun } from './nature-maps.ts'
import { elNino, kabelLaut } from './ocean-maps.ts'
import { offside } from './offside-drawing.ts'
import { pdb } from './output-chart.ts'
import { kursiDpr } from './parliament-chart.ts'
import { kataSandi } from './password-drawing.ts'
import { gambut } from './peat-drawing.ts'
import { hakJawab } from './press-drawing.ts'
import { inflasi } from './price-chart.ts'
import { roket } from './rocket-drawing.ts'
import { selatMalaka, suezPanama } from './sea-lane-maps.ts'
import { kok } from './shuttlecock-drawing.ts'
import { subak } from './subak-drawing.ts'
import { tsunami } from './tsunami-drawing.ts'
import { gunungApi } from './volcano-drawing.ts'

export const PICTURES: Readonly<Record<string, () => string>> = {
  asean,
  batik,
  borobudur,
  bulan,
  'cincin-api': cincinApi,
  csto,
  djuanda,
  'el-nino': elNino,
  gambut,
  gamelan,
  'garis-wallace': garisWallace,
  'gunung-api': gunungApi,
  'hak-jawab': hakJawab,
  inflasi,
  'kabel-laut': kabelLaut,
  'kabel-penampang': kabelPenampang,
  'kata-sandi': kataSandi,
  kazakhstan,
  'kode-qr': kodeQr,
  kok,
  'kunci-air': kunciAir,
  'kursi-dpr': kursiDpr,
  magnitudo,
  maraton,
  monsun,
  offside,
  pbb,
  pdb,
  roket,
  'selat-malaka': selatMalaka,
  subak,
  'suez-panama': suezPanama,
  'tenaga-gempa': tenagaGempa,
  tsunami,
  'undang-undang': undangUndang,
  'zona-waktu': zonaWaktu,
}
