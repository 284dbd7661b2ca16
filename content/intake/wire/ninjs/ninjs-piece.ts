/**
 * Reads ninjs 1, 2 and 3, the IPTC's JSON for news.
 * @see https://iptc.org/standards/ninjs/
 * @module
 */
import { z } from 'zod'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { readJsonText } from '#content/intake/wire/sent/json-text.ts'
import { SentDraft } from '#content/intake/wire/sent/sent-draft.ts'
import { providerOf } from '#content/intake/wire/sent/sent-identity.ts'
import type { Sent, SentBody, SentItem } from '#content/intake/wire/sent/sent-item.ts'
import { refuseManyPieces } from '#content/intake/wire/sent/sent-limits.ts'
import { sentAt, sentPiece } from '#content/intake/wire/sent/sent-piece.ts'
import type { WirePiece, WireStatus, WireTerm } from '#content/intake/wire/wire-piece.ts'
import type { SourceTable } from '#content/intake/wire/words/source-table.ts'
import { OWN_BODY_TYPE } from '#content/model/story/own-body-type.ts'
import { NinjsObject, type NinjsVariant } from './ninjs-object.ts'
import { ninjsPicture, ninjsPictures } from './ninjs-pictures.ts'
import { ownFacts } from './own-ninjs.ts'

const TOP = z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))])

/**
 * The pieces in a document of ninjs: one object, or a list of them.
 * @throws {UnreadableCopy} with the place
 */
export function readNinjs(text: string, sources: SourceTable): WirePiece[] {
  const { value, lineOf } = readJsonText(text)
  const { data } = TOP.safeParse(value)
  if (!data) throw new UnreadableCopy('Ini JSON, tetapi bukan objek ninjs.', 1)
  const objects = Array.isArray(data)
    ? data.map((each, index) => new NinjsObject(each, String(index)))
    : [new NinjsObject(data)]
  refuseManyPieces(objects.length)
  return objects.map((object) => ninjsPiece(object, lineOf, sources))
}

function ninjsPiece(
  item: NinjsObject,
  lineOf: (path: string) => number,
  sources: SourceTable,
): WirePiece {
  const draft = new SentDraft(sources)
  const uri = item.text('uri')
  if (uri === undefined) {
    throw new UnreadableCopy(
      'Objek ninjs ini tanpa “uri”, jadi tidak dapat dikenali lagi.',
      lineOf(item.path),
    )
  }
  const type = item.text('type') ?? 'text'
  if (!/^(?:text|picture|graphic|composite)$/.test(type)) {
    throw new UnreadableCopy(
      `Ini ninjs berjenis “${type}”; yang dibaca hanya teks dan foto.`,
      lineOf(item.pathOf('type')),
    )
  }
  const at = (name: string) => lineOf(item.pathOf(name))
  const sent = (...names: string[]): Sent | undefined => {
    const name = names.find((each) => item.has(each))
    return name === undefined ? undefined : sentAt(item.text(name), at(name))
  }
  const headlines = item.variants('headline', 'headlines')
  const descriptions = item.variants('description', 'descriptions')
  const isPicture = type === 'picture' || type === 'graphic'
  const associated = ninjsPictures(item)
  const pictures = isPicture ? [ninjsPicture(item), ...associated.pictures] : associated.pictures
  const main = variantOf(headlines, ['main', ''], lineOf)
  const kicker = variantOf(headlines, ['kicker'], lineOf, true)
  const summary = isPicture ? undefined : variantOf(descriptions, ['summary', 'text', ''], lineOf)
  const agency = agencyOf(item, lineOf)
  const own = ownFacts(item)
  const body = bodyIn(item, lineOf)
  const version = item.text('version') ?? item.number('version')?.toString()
  const versionAt = item.time('versioncreated')
  const publishedAt = item.time('contentcreated', 'firstcreated') ?? versionAt
  const urgency = item.number('urgency')
  const language = item.text('language')
  const expires = item.time('expires')
  const standard = item.object('standard')
  const slugline = sent('slugline') ?? sentAt(item.text('title'), at('title'))
  const byline = sent('by', 'byline')
  const dateline = sent('located')
  const note = item.text('ednote')
  const persons = item.list('people', 'person')
  const people = persons.filter((one) => /^(?:creator|author)$/.test(one.text('rel') ?? ''))
  const editor = persons.find((one) => one.text('rel') === 'editor')
  const edited = editor && sentAt(editor.text('name'), lineOf(editor.path))
  const original = item.list('altids').find((one) => one.text('role') === 'original')
  const originalUrl = original && sentAt(original.text('value'), lineOf(original.path))
  item.take('firstcreated', 'charcount', 'wordcount', 'mimetype', 'profile', 'title')
  const formatVersion = standard?.text('version') ?? versionOf(item)
  const piece: SentItem = {
    format: 'ninjs',
    formatVersion,
    identity: {
      provider: providerOf(uri),
      id: uri,
      ...(version !== undefined && { version }),
      ...(versionAt && { versionAt }),
    },
    status: statusOf(item),
    isCorrection: /correction|update/i.test(item.text('signal') ?? ''),
    notes: note ? [note] : [],
    ...embargoOf(item),
    ...(expires && { expires }),
    ...(urgency !== undefined && urgency >= 1 && urgency <= 9 && { urgency }),
    ...(language && { language }),
    subjects: item.list('subjects', 'subject').map(term),
    genres: item.list('genres', 'genre').map(term),
    places: item.list('places', 'place').map(term),
    keywords: keywordsOf(item),
    pictures,
    hasMainPicture: associated.hasMain && !isPicture,
    isPartial: /^(?:partial|incomplete|associated)$/.test(item.text('representationtype') ?? ''),
    people: people.flatMap((person) => sentAt(person.text('name'), lineOf(person.path)) ?? []),
    ...(main && { headline: main }),
    ...(kicker && { kicker }),
    ...(slugline && { slugline }),
    ...(summary && { summary }),
    ...(dateline && { dateline }),
    ...(byline && { byline }),
    ...(agency && { agency }),
    ...(edited && { editor: edited }),
    ...(originalUrl && { originalUrl }),
    ...(publishedAt && { publishedAt }),
    ...own,
    ...(body && { body }),
  }
  for (const { name, value, path } of item.left()) draft.dropPart(name, value, lineOf(path))
  return sentPiece(piece, draft)
}

/** Which ninjs an object is that does not say: names are in capitals since 3, texts in lists since 2. */
function versionOf(item: NinjsObject): string {
  if (['headlines', 'bodies', 'people', 'subjects', 'infosources'].some((name) => item.has(name))) {
    return /[A-Z]/.test(item.pathOf('versioncreated') + item.pathOf('pubstatus')) ? '3' : '2'
  }
  return '1'
}

function statusOf(item: NinjsObject): WireStatus {
  const status = item.text('pubstatus')
  if (status === undefined || status === 'usable') return 'usable'
  return /^cancell?ed$/.test(status) ? 'cancelled' : 'withheld'
}

function embargoOf(item: NinjsObject): Pick<SentItem, 'embargo'> {
  const names = ['embargoeduntil', 'embargoed']
  if (!item.has(...names)) return {}
  return { embargo: item.time(...names) ?? 'unknown' }
}

function variantOf(
  variants: readonly NinjsVariant[],
  roles: readonly string[],
  lineOf: (path: string) => number,
  isExact = false,
): Sent | undefined {
  const found =
    roles.flatMap((role) => variants.find((variant) => variant.role === role) ?? [])[0] ??
    (isExact ? undefined : variants.find(({ role }) => role !== 'kicker'))
  return found && sentAt(found.value, lineOf(found.path))
}

/** The fullest form of the text. */
function bodyIn(item: NinjsObject, lineOf: (path: string) => number): SentBody | undefined {
  const bodies = item.variants('body', 'bodies')
  const own = bodies.find(({ contentType }) => contentType === OWN_BODY_TYPE)
  const others = publicBody(bodies, lineOf)
  return own && others
    ? { kind: 'own', text: own.value, otherwise: others, line: lineOf(own.path) }
    : others
}

/** The text in a form that every receiver can read, HTML before characters. */
function publicBody(
  bodies: readonly NinjsVariant[],
  lineOf: (path: string) => number,
): SentBody | undefined {
  const html = bodies.find(
    ({ contentType, role, value }) =>
      /html/.test(contentType) ||
      (contentType === '' && /html|richtext/i.test(role)) ||
      (contentType === '' && /^<\w/.test(value)),
  )
  if (html) return { kind: 'html', html: html.value, line: lineOf(html.path) }
  const text = bodies.find(({ contentType }) => contentType === '' || contentType === 'text/plain')
  return text && { kind: 'text', text: text.value, line: lineOf(text.path) }
}

function agencyOf(item: NinjsObject, lineOf: (path: string) => number): Sent | undefined {
  const sources = item.list('infosources', 'infosource')
  const found = sources.find((source) => source.has('name') || source.has('literal'))
  if (found) return sentAt(found.text('name', 'literal'), lineOf(found.path))
  const holder = item.text('copyrightholder')
  return holder && holder.length <= 60
    ? sentAt(holder, lineOf(item.pathOf('copyrightholder')))
    : undefined
}

function term(item: NinjsObject): WireTerm {
  const scheme = item.text('scheme') ?? ''
  const code = item.text('code')
  const uri = item.text('uri')
  return {
    code: uri ?? (code === undefined ? (item.text('literal') ?? '') : `${scheme}${code}`),
    name: item.text('name') ?? '',
  }
}

function keywordsOf(item: NinjsObject): string[] {
  const listed = item.list('keywords').flatMap((one) => one.text('name', 'value') ?? [])
  const written = item.text('keywords')
  return [...listed, ...(written ? written.split(/\s*[,;]\s*/) : [])].filter(Boolean)
}
