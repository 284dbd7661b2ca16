import { KNOWN_SOURCES, type KnownSource } from '#content/model/filing/known-sources.ts'

/** An agency that the desk has added: only what copy may print. */
export interface DeskSource {
  code: string
  name: string
}

/** The sources named in one place: the first known agency, and the others beside it, all as printed. */
export interface NamedSources {
  /** The source of the story. */
  name: string
  known?: KnownSource
  /** Known sources beside it: `Xinhua` in `Antara/Xinhua`. */
  partners: readonly string[]
  /** Parts that are no source: initials and page codes. */
  others: readonly string[]
}

/** Web addresses of portals as they stand in copy, without protocol. */
const SITE =
  /^[\p{L}\d][\p{L}\d-]{1,30}(?:\.[\p{L}\d-]{2,30})?\.(?:com|co\.id|co|id|net|org|news|tv|info|asia|press|media|online|site|xyz|today|or\.id|go\.id|ac\.id|web\.id|my\.id)$/iu
/** Editions of large houses: `detikFinance`, `Tribun Jatim`, `ANTARA Kalbar`. */
const EDITIONS: readonly (readonly [RegExp, code: string])[] = [
  [/^detik\p{L}{0,14}$/iu, 'detik'],
  [/^tribun[\s-]?\p{L}{2,20}(?:\.com|\.co\.id)?$/iu, 'Tribunnews'],
  [/^antara(?:news)?[ -](?:foto|news|\p{Lu}\p{L}{2,12})$/u, 'ANTARA'],
  [/^ANTARA(?:NEWS)?[ -]\p{Lu}{2,12}$/u, 'ANTARA'],
  [/^Antara(?:news)?[ -]\p{Lu}\p{L}{2,12}$/u, 'ANTARA'],
  [/^radar[\s-]\p{L}{3,20}(?:\.jawapos\.com)?$/iu, 'Jawa Pos'],
  [/^okezone\p{L}{0,10}$/iu, 'Okezone'],
  [/^VIVA \p{Lu}\p{L}{2,12}$/u, 'VIVA'],
  [/^kumparan\p{L}{0,10}$/iu, 'Kumparan'],
]
/** Codes that papers print in small letters; others in small letters are initials of people: `(abc)`. */
const SMALL_CODES = new Set(['ant', 'rtr', 'afp', 'dpa', 'reuters', 'antara'])
/** Words in the names of papers, broadcasters and portals. */
const MEDIA_WORD =
  /^(?:news|kabar|harian|koran|tabloid|majalah|media|pos|post|times|tv|radio|fm|berita|warta|tribun|suara|portal|online|network|redaksi|newsroom|info\p{L}*|(?:kabar|berita|warta(?!wan)|harian|liputan|jurnal(?!is)|portal|radar|kanal|buletin)\p{L}{3,}|\p{L}+news|\p{L}+pos|\p{L}+post|\p{L}+tv)$/iu

/** The agencies and portals that a reading knows: the shipped table, and those of the desk. */
export class SourceTable {
  readonly #byName = new Map<string, KnownSource>()

  constructor(desk: readonly DeskSource[] = []) {
    for (const source of KNOWN_SOURCES) {
      for (const name of [source.code, source.name, ...source.spellings]) this.#add(name, source)
    }
    for (const { code, name } of desk) {
      const known = this.find(code) ?? this.find(name)
      const source = known ?? { code, name, kind: 'agency', spellings: [] }
      this.#add(code, source)
      this.#add(name, source)
    }
  }

  #add(name: string, source: KnownSource): void {
    const key = keyOf(name)
    if (!this.#byName.has(key)) this.#byName.set(key, source)
  }

  /** The source printed as `name`, in any case and with any punctuation. */
  find(name: string): KnownSource | undefined {
    if (name.length > 60 || (/^\p{Ll}{2,5}$/u.test(name) && !SMALL_CODES.has(name)))
      return undefined
    const found = this.#byName.get(keyOf(name))
    if (found) return found
    const edition = EDITIONS.find(([pattern]) => pattern.test(name))?.[1]
    return edition === undefined ? undefined : this.#byName.get(keyOf(edition))
  }

  /** The sources in `text`, a list with slashes or commas; `undefined` if none is known and none is a site. */
  findIn(text: string): NamedSources | undefined {
    if (text.length > 80) return undefined
    const parts = partsOf(text)
    const known = parts
      .map((name) => ({ name, source: this.find(name) }))
      .filter(({ name, source }) => source !== undefined || isSite(name))
    const first = known.find(({ source }) => source?.kind === 'agency') ?? known[0]
    if (!first) return undefined
    const names = known.map(({ name }) => name)
    return {
      name: first.name,
      ...(first.source && { known: first.source }),
      partners: names.filter((name) => name !== first.name),
      others: parts.filter((name) => !names.includes(name)),
    }
  }

  /** Whether `text` names a portal, an agency or an editorial desk, known or by its form. */
  isOrganisation(text: string): boolean {
    return this.findIn(text) !== undefined || isSite(text) || hasMediaWord(text)
  }
}

/** The shipped table alone. */
export const KNOWN_TABLE = new SourceTable()

/** Whether `name` is the address of a site: `Contoh.com`, `SUARA-KOTA.CO.ID`. */
export function isSite(name: string): boolean {
  return name.length <= 60 && SITE.test(name)
}

/** Whether a word of `text` is one that papers and portals call themselves: `Kabar Kota`, `KOTANEWS`. */
export function hasMediaWord(text: string): boolean {
  return (
    text.length <= 60 && text.split(/[\s-]+/u).some((word) => MEDIA_WORD.test(word) || isSite(word))
  )
}

function partsOf(text: string): string[] {
  return text
    .split(/\s*[/,;&+|]\s*|\s+(?:dan|and)\s+/iu)
    .map((part) => part.trim())
    .filter(Boolean)
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
