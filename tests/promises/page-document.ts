import { parseHTML } from 'linkedom'

/** The page as a document, read by a parser that is not ours. */
export function documentOf(html: string): Document {
  const document = parseHTML(html).document as Document
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      // Names of attributes have no case in HTML; React writes `dateTime`, this parser keeps it.
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

/** The address that the page says is its own, as URLs are compared: `http://host` is `http://host/`. */
export function canonicalOf(document: Document): string {
  const link = document.querySelector('link[rel="canonical"]')
  return new URL(link?.getAttribute('href') ?? '').href
}

/** A thing of the page's structured data. */
export type Thing = Record<string, unknown> & { '@type': string | string[] }

/** Everything that the page's JSON-LD describes. */
function thingsOf(document: Document): Thing[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const data = JSON.parse(script.textContent ?? '') as { '@graph'?: Thing[] }
    return data['@graph'] ?? [data as Thing]
  })
}

/** The one thing of this type; an error where there is none. */
export function thingOf(document: Document, type: string): Thing {
  const found = thingsOf(document).find((thing) => [thing['@type']].flat().includes(type))
  if (!found) throw new Error(`The page describes no ${type}.`)
  return found
}
