import { DOMParser } from '@xmldom/xmldom'

/** Parses XML; throws if it is not well-formed. */
export const xml = (text: string) =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message)
    },
  }).parseFromString(text, 'application/xml')

/** The paths in a sitemap or sitemap index. */
export const locations = (text: string): string[] =>
  [...xml(text).getElementsByTagName('loc')].map((loc) => new URL(loc.textContent ?? '').pathname)
