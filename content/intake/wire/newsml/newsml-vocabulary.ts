import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import type { WireTerm } from '#content/intake/wire/wire-piece.ts'

const CV = 'http://cv.iptc.org/newscodes/'
/** What the IPTC's own catalog calls its vocabularies. Documents only name the catalog's address. */
const STANDARD: Readonly<Record<string, string>> = {
  colsp: `${CV}colourspace/`,
  cpnat: `${CV}cpnature/`,
  crel: `${CV}conceptrelation/`,
  crol: `${CV}creatorrole/`,
  ctrol: `${CV}contributorrole/`,
  digsrctype: `${CV}digitalsourcetype/`,
  drol: `${CV}descriptionrole/`,
  genre: `${CV}genre/`,
  hlrole: `${CV}headlinerole/`,
  irel: `${CV}itemrelation/`,
  'iso3166-1a2': 'http://cvx.iptc.org/iso3166-1a2/',
  'iso3166-1a3': 'http://cvx.iptc.org/iso3166-1a3/',
  medtop: `${CV}mediatopic/`,
  ninat: `${CV}ninature/`,
  nprov: `${CV}newsprovider/`,
  pgrmod: `${CV}packagegroupmode/`,
  prov: `${CV}newsprovider/`,
  rnd: `${CV}rendition/`,
  sig: `${CV}signal/`,
  stat: `${CV}pubstatusg2/`,
  subj: `${CV}subjectcode/`,
}

/** The vocabularies of a document: each calls them what it likes. */
export class NewsmlVocabulary {
  readonly #schemes = new Map(Object.entries(STANDARD))
  /** Names that the document gives to concepts in one place. */
  readonly #names = new Map<string, string>()

  /** Vocabularies of `item`, those of the message around it first. */
  constructor(item: XmlElement, around?: XmlElement) {
    for (const place of [around, item]) {
      for (const catalog of place?.all('catalog') ?? []) {
        for (const scheme of catalog.all('scheme')) {
          const alias = scheme.attribute('alias')
          const uri = scheme.attribute('uri')
          if (alias && uri) this.#schemes.set(alias, uri)
        }
      }
      place?.all('catalogRef')
    }
    for (const concept of item.all('assert')) {
      const code = this.codeOf(concept)
      const name = concept.first('name')?.text().trim()
      if (code && name) this.#names.set(code, name)
    }
  }

  /** The code of an element, with the address of its vocabulary where that is known; empty if it has none. */
  codeOf(element: XmlElement | undefined, attribute = 'qcode'): string {
    if (!element) return ''
    const qcode = element.attribute(attribute)
    if (qcode !== undefined) return this.resolved(qcode)
    return element.attribute('uri') ?? element.attribute('literal') ?? ''
  }

  /** `alias:code` with the address that the alias stands for. */
  resolved(qcode: string): string {
    const at = qcode.indexOf(':')
    const scheme = at === -1 ? undefined : this.#schemes.get(qcode.slice(0, at))
    return scheme === undefined ? qcode : `${scheme}${qcode.slice(at + 1)}`
  }

  /** What is behind the vocabulary in a code: `text` of `ninat:text`. */
  wordOf(element: XmlElement | undefined, attribute = 'qcode'): string {
    const code = this.codeOf(element, attribute)
    return code.split(/[:/#]/).at(-1) ?? ''
  }

  term(element: XmlElement): WireTerm {
    const code = this.codeOf(element)
    return { code, name: this.nameOf(element) }
  }

  /** The name of a concept in the first language, as the element says it or the document elsewhere. */
  nameOf(element: XmlElement): string {
    const own = element.first('name')?.text().replace(/\s+/g, ' ').trim()
    return own || this.#names.get(this.codeOf(element)) || ''
  }
}
