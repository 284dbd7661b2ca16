import { type Edition, MARK } from '#content/base/page-record/page-edition.ts'

/** A marked part as React writes it; never inside another. */
const PART = new RegExp(`<${MARK} data-edition="([\\w-]+)"[^>]*>([\\s\\S]*?)</${MARK}>`, 'g')
const WEIGHT = /\bdata-edition="([\w-]+)" data-bytes="(\d+)"/g

/** `html` with the parts of these editions and without those of all others. */
export const partsOf = (html: string, editions: readonly Edition[]): string =>
  html.replace(PART, (_, edition: Edition, part: string) =>
    editions.includes(edition) ? part : '',
  )

/** Bytes that the parts of `edition` have readers fetch. */
export function bytesOfParts(html: string, edition: Edition): number {
  return [...html.matchAll(WEIGHT)]
    .filter(([, name]) => name === edition)
    .reduce((sum, [, , bytes]) => sum + Number(bytes), 0)
}
