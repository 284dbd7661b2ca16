import { type Edition, MARK } from '#content/base/page-record/page-edition.ts'

/** A part marked by `OnlyIn`, as React prints it; parts do not nest. */
const PART = new RegExp(`<${MARK} data-edition="([\\w-]+)"[^>]*>([\\s\\S]*?)</${MARK}>`, 'g')
const WEIGHT = /\bdata-edition="([\w-]+)" data-bytes="(\d+)"/g

/** `html` with the parts of `editions` unwrapped and all other parts removed. */
export const partsOf = (html: string, editions: readonly Edition[]): string =>
  html.replace(PART, (_, edition: Edition, part: string) =>
    editions.includes(edition) ? part : '',
  )

/** The bytes of the files that the parts of `edition` load. */
export function bytesOfParts(html: string, edition: Edition): number {
  return [...html.matchAll(WEIGHT)]
    .filter(([, name]) => name === edition)
    .reduce((sum, [, , bytes]) => sum + Number(bytes), 0)
}
