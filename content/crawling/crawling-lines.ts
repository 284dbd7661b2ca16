/**
 * The files of lines that the desk writes itself: each line checked, so that no machine stumbles over one.
 * @module
 */
import { isWebAddress } from '#content/address/web-address.ts'

/** The lines of a text that say something. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

/** What must be true of a line; the reason in Indonesian where it is not. */
type LineRule = (line: string) => true | string

/** A validation of a text field whose every line follows `rule`; its error names the line. */
export const everyLine =
  (rule: LineRule) =>
  (text: unknown): true | string => {
    if (typeof text !== 'string') return true
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue
      const verdict = rule(line.trim())
      if (verdict !== true) return `Baris ${index + 1}: ${verdict}`
    }
    return true
  }

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i
const ADS_VARIABLE = /^(contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)=\S.*$/i

/** A line of `ads.txt`. @see https://iabtechlab.com/ads-txt/ */
export const adsLine: LineRule = (line) => {
  const [said = ''] = line.split('#')
  if (said.trim() === '' || ADS_VARIABLE.test(said.trim())) return true
  const [domain = '', account = '', relationship = '', authority] = said
    .split(',')
    .map((part) => part.trim())
  if (!DOMAIN.test(domain)) return `“${domain}” bukan nama domain jaringan iklan.`
  if (!account) return 'nomor akun di jaringan iklan itu belum ditulis.'
  if (!/^(direct|reseller)$/i.test(relationship)) {
    return 'bagian ketiga harus DIRECT atau RESELLER.'
  }
  return authority === undefined || /^[a-z0-9]+$/i.test(authority)
    ? true
    : `“${authority}” bukan nomor lembaga sertifikasi.`
}

const TRUST_NAMES = [
  'member',
  'belongto',
  'control',
  'controlledby',
  'social',
  'vendor',
  'customer',
  'disclosure',
  'contact',
  'datatrainingallowed',
]

/** A line of `trust.txt`. @see https://journallist.net/reference-document-for-trust-txt-specifications */
export const trustLine: LineRule = (line) => {
  if (line.startsWith('#')) return true
  const [name = '', ...rest] = line.split('=')
  const value = rest.join('=').trim()
  if (!TRUST_NAMES.includes(name.trim().toLowerCase())) {
    return `mulai dengan salah satu dari ${TRUST_NAMES.join(', ')}, lalu tanda sama dengan.`
  }
  if (name.trim().toLowerCase() === 'datatrainingallowed') {
    return 'izin pelatihan AI diatur dengan pilihan di atas, bukan di sini.'
  }
  return value && (isContact(value) || DOMAIN.test(value))
    ? true
    : 'setelah tanda sama dengan tulis alamat lengkap, misalnya https://www.contoh.id/.'
}

/** A contact of `security.txt`. @see https://www.rfc-editor.org/rfc/rfc9116#section-2.5.3 */
export const contactLine: LineRule = (line) =>
  isContact(line)
    ? true
    : 'tulis mailto:nama@contoh.id, tel:+62…, atau alamat yang diawali https://.'

const isContact = (value: string): boolean =>
  /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ||
  /^tel:\+?[\d-]{6,}$/.test(value) ||
  isWebAddress(value)
