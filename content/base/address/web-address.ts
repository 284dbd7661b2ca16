import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'

/**
 * Payload validator of a field for a web address: `true` for an `http(s)` URL, or an empty value of a field that is not
 * required, else a message. Keeps `javascript:` URLs out of pages.
 */
export function webAddress(
  value: unknown,
  { req, required }: { req: Pick<PayloadRequest, 'i18n' | 't'>; required?: boolean | undefined },
): true | string {
  if (value === undefined || value === null || value === '') {
    return required ? req.t('validation:required') : true
  }
  if (typeof value === 'string' && isWebAddress(value)) return true
  return sayIn(req.i18n)(
    'Tulis alamat lengkap yang diawali https:// atau http://, misalnya https://www.contoh.id/berita.',
  )
}

/** Whether `value` is an absolute `http(s)` URL. */
export function isWebAddress(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
}

/**
 * Whether following `value` would do something else than open a web page: `javascript:`, `data:` and the like. An
 * address that is still being typed is not harmful.
 */
export function isHarmfulAddress(value: string): boolean {
  return URL.canParse(value) && !isWebAddress(value)
}
