/**
 * Every picture of the starter stories by the name of its file.
 * @module
 */

import { inflasi, kursiDpr, magnitudo, pdb } from './charts.ts'
import { batik, borobudur, gamelan, subak } from './illustrations-culture.ts'
import { gambut, gunungApi, tsunami } from './illustrations-earth.ts'
import { hakJawab, undangUndang } from './illustrations-law.ts'
import { bulan, roket } from './illustrations-sky.ts'
import { kok, kunciAir, maraton, offside } from './illustrations-sport.ts'
import { kabelPenampang, kataSandi, kodeQr } from './illustrations-technology.ts'
import { asean, csto, kazakhstan, selatMalaka, suezPanama } from './maps-abroad.ts'
import { djuanda, garisWallace, monsun, zonaWaktu } from './maps-indonesia.ts'
import { cincinApi, elNino, kabelLaut, pbb } from './maps-ocean.ts'

export const PICTURES: Readonly<Record<string, () => string>> = {
  asean,
  csto,
  djuanda,
  'garis-wallace': garisWallace,
  kazakhstan,
  monsun,
  'selat-malaka': selatMalaka,
  'suez-panama': suezPanama,
  'zona-waktu': zonaWaktu,
  'cincin-api': cincinApi,
  pbb,
  'el-nino': elNino,
  'kabel-laut': kabelLaut,
  'gunung-api': gunungApi,
  tsunami,
  gambut,
  magnitudo,
  'kursi-dpr': kursiDpr,
  inflasi,
  pdb,
  roket,
  bulan,
  'undang-undang': undangUndang,
  'hak-jawab': hakJawab,
  'kabel-penampang': kabelPenampang,
  'kata-sandi': kataSandi,
  'kode-qr': kodeQr,
  batik,
  gamelan,
  subak,
  borobudur,
  offside,
  kok,
  maraton,
  'kunci-air': kunciAir,
}
