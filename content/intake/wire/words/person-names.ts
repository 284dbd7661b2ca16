import { isKnownPlace } from './place-names.ts'
import { isStatement } from './statement.ts'

/** Words that may be in lower case inside a name. */
const PARTICLES = /^(?:bin|binti|al|el|van|de|der|den|von|da|dos|la)$/u
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u
/** Academic titles after a name and a comma: `M.Si`, `S.H.`, `Ph.D.`. */
const TITLE_BEHIND =
  /^(?:(?:\p{Lu}\p{L}{0,3}\.){1,3}\p{L}{0,4}\.?|S[EHTSKP]|S(?:IP|Si|Pd|Sos|Kom|Ag|KM)|M[MHTABEK]|MBA|M(?:Si|Pd|Kom|Ag|Hum|Sc)|PhD|Lc)$/u
/** Titles before or behind a name: `Prof.`, `Dr.`, `H.`, `M.Sc.`. */
const TITLE = /^(?:\p{Lu}\p{L}{0,4}\.)+\p{L}{0,4}\.?$/u
/** Words of offices and organisations, which a person's name does not have. */
const OFFICE_WORD =
  /^(?:tim|team|redaksi|redaktur|editor|desk|biro|humas|dinas|badan|kantor|kementerian|menteri|kepala|ketua|wakil|direktur|dosen|guru|peneliti|pengamat|mahasiswa|universitas|institut|fakultas|sekolah|yayasan|pemerintah|pemkot|pemkab|pemprov|kabupaten|kota|provinsi|kecamatan|desa|polda|polres|polri|tni|dprd?|pt|cv|bpbd|bmkg|basarnas|kpk|bumn|bumd|liputan|laporan|jurnalis|wartawan|reporter|kontributor|koresponden|fotografer|pewarta|penulis|news|media|berita|kabar|harian|radio|tv|video|foto|ilustrasi|infografis|pers|siaran|rilis|press|release|staff?|writer|correspondent|desk|agency|kantor|kompas|sponsor|advertorial|adv|iklan|pariwara|mitra|umum|nasional|internasional|ekonomi|olahraga|bisnis|hukum|politik|terkini|terpopuler|related|articles?|home|beranda|semua|lainnya|banjir|gempa|jembatan|warga|polisi|presiden|gubernur|bupati|camat|hakim|jaksa|anggaran|perbaikan|kecelakaan|kebakaran|pendidikan|kesehatan)$/iu

/** The names in a byline's list: `A, B dan C`, `A/B`, `A & B`. */
export function namesIn(list: string): string[] {
  const names: string[] = []
  for (const part of list.split(/\s*[,;&/]\s*(?:dan\s+)?|\s+(?:dan|and)\s+/iu)) {
    const name = part.replace(/^[\s:•·–—-]+|[\s:•·–—-]+$/gu, '')
    const former = names.at(-1)
    if (former !== undefined && TITLE_BEHIND.test(name))
      names[names.length - 1] = `${former}, ${name}`
    else if (name !== '' && !names.includes(name)) names.push(name)
  }
  return names
}

/** Whether `text` looks like a list of people's names: every word is capitalised, and none says anything. */
export function areNames(text: string): boolean {
  if (text.length > 120) return false
  const names = namesIn(text)
  return names.length > 0 && names.every(isPerson)
}

/** Whether `name` can be one person's name: no office, no place alone, no verb, date or address. */
export function isPerson(name: string): boolean {
  const words = name.split(/[\s,]+/u)
  return (
    name.length <= 90 &&
    words.length <= 12 &&
    words.filter((word) => !TITLE.test(word)).length <= 5 &&
    words.every((word) => NAME_WORD.test(word) || PARTICLES.test(word)) &&
    !words.some((word) => OFFICE_WORD.test(word)) &&
    !isStatement(name) &&
    !(words.length > 1 && isKnownPlace(name))
  )
}
