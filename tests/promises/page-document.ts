import { parseHTML } from 'linkedom'

/** Parses a page with an independent parser. */
export function documentOf(html: string): Document {
  const document = parseHTML(html).document as Document
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      // HTML attribute names are case-insensitive, but this parser keeps the case of React's `dateTime`.
      const value = element.getAttribute(name) ?? ''
      if (name !== name.toLowerCase()) element.setAttribute(name.toLowerCase(), value)
    }
  }
  return document
}

/** The content of the `<meta>` with this name or property. */
export function metaOf(document: Document, name: string): string | undefined {
  const meta = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)
  return meta?.getAttribute('content') ?? undefined
}

/** The canonical address of a page, normalized as a URL: `http://host` becomes `http://host/`. */
export function canonicalOf(document: Document): string {
  const link = document.querySelector('link[rel="canonical"]')
  return new URL(link?.getAttribute('href') ?? '').href
}

/** An entity of the page's structured data. */
export type Thing = Record<string, unknown> & { '@type': string | string[] }

/** All entities of the page's JSON-LD. */
function thingsOf(document: Document): Thing[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const data = JSON.parse(script.textContent ?? '') as { '@graph'?: Thing[] }
    return data['@graph'] ?? [data as Thing]
  })
}

/** The only entity of a type. Throws if there is none. */
export function thingOf(document: Document, type: string): Thing {
  const found = thingsOf(document).find((thing) => [thing['@type']].flat().includes(type))
  if (!found) throw new Error(`The page describes no ${type}.`)
  return found
}
