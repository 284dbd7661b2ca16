import { DOMParser } from '@xmldom/xmldom'

/** Reads XML; what is not well-formed is an error. */
export const xml = (text: string) =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message)
    },
  }).parseFromString(text, 'application/xml')

/** The paths that a sitemap or its index names. */
export const locations = (text: string): string[] =>
  [...xml(text).getElementsByTagName('loc')].map((loc) => new URL(loc.textContent ?? '').pathname)
