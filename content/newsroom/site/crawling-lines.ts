/**
 * Validates, line by line, the text files for machines that the desk writes itself.
 * @module
 */
import { isWebAddress } from '#content/base/address/web-address.ts'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'

/** The trimmed lines of a text, without empty ones. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

/** Returns `true` for a valid line, otherwise the reason. */
type LineRule = (line: string, say: Say) => true | string

/** Validates a text field whose every line must follow `rule`; the error names the line. */
export const everyLine =
  (rule: LineRule) =>
  (text: unknown, { req }: { req: { i18n: { language: string } } }): true | string => {
    const say = sayIn(req.i18n)
    if (typeof text !== 'string') return true
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue
      const verdict = rule(line.trim(), say)
      if (verdict !== true) return say('Baris {number}: {verdict}', { number: index + 1, verdict })
    }
    return true
  }

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i
const ADS_VARIABLE = /^(contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)=\S.*$/i

/** A line of `ads.txt`. @see https://iabtechlab.com/ads-txt/ */
export const adsLine: LineRule = (line, say) => {
  const [said = ''] = line.split('#')
  if (said.trim() === '' || ADS_VARIABLE.test(said.trim())) return true
  const [domain = '', account = '', relationship = '', authority] = said
    .split(',')
    .map((part) => part.trim())
  if (!DOMAIN.test(domain)) return say('“{domain}” bukan nama domain jaringan iklan.', { domain })
  if (!account) return say('nomor akun di jaringan iklan itu belum ditulis.')
  if (!/^(direct|reseller)$/i.test(relationship)) {
    return say('bagian ketiga harus DIRECT atau RESELLER.')
  }
  return authority === undefined || /^[a-z0-9]+$/i.test(authority)
    ? true
    : say('“{authority}” bukan nomor lembaga sertifikasi.', { authority })
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
export const trustLine: LineRule = (line, say) => {
  if (line.startsWith('#')) return true
  const [name = '', ...rest] = line.split('=')
  const value = rest.join('=').trim()
  if (!TRUST_NAMES.includes(name.trim().toLowerCase())) {
    return say('mulai dengan salah satu dari {names}, lalu tanda sama dengan.', {
      names: TRUST_NAMES.join(', '),
    })
  }
  if (name.trim().toLowerCase() === 'datatrainingallowed') {
    return say('izin pelatihan AI diatur dengan pilihan di atas, bukan di sini.')
  }
  return value && (isContact(value) || DOMAIN.test(value))
    ? true
    : say('setelah tanda sama dengan tulis alamat lengkap, misalnya https://www.contoh.id/.')
}

/** A contact of `security.txt`. @see https://www.rfc-editor.org/rfc/rfc9116#section-2.5.3 */
export const contactLine: LineRule = (line, say) =>
  isContact(line)
    ? true
    : say('tulis mailto:nama@contoh.id, tel:+62…, atau alamat yang diawali https://.')

const isContact = (value: string): boolean =>
  /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ||
  /^tel:\+?[\d-]{6,}$/.test(value) ||
  isWebAddress(value)
