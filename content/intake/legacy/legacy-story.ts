/**
 * A story or page of another system, and what all systems have in common.
 * @module
 */
import { bareHost } from '#content/base/address/old-address.ts'
import { isSlug, slugOf } from '#content/base/address/slug.ts'
import { isWebAddress } from '#content/base/address/web-address.ts'
import type { IncomingPicture, IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { textField } from '#content/model/story/fields.ts'
import { plainText } from './plain-text.ts'
import { withoutBroken } from './whole-text.ts'

/** A story or page of another system, as it becomes one here. */
export interface LegacyStory {
  kind: 'story' | 'page'
  story: IncomingStory
  /** Only what readers of the old site could see is published. */
  isPublic: boolean
  modifiedAt?: Date
  /** The addresses that it had. */
  addresses: readonly string[]
  /** The address by which a page is known when it comes again: pages have no origin. */
  identityAddress: string
  /** The addresses of its topics, authors and section, by their names in the story. */
  topicAddresses: ReadonlyMap<string, string>
  authorAddresses: ReadonlyMap<string, string>
  sectionAddresses?: readonly string[]
  /** The addresses of pages that show one of its pictures and nothing else, by the picture's file. */
  pictureAddresses?: ReadonlyMap<string, readonly string[]>
  /** What was dropped or simplified, in Indonesian. */
  losses: string[]
}

/** A section that an old site has. */
export interface LegacySection {
  name: string
  /** The key of the section above it; empty if there is none. */
  parent: string
  description: string
}

/** A site whose stories are imported. */
export interface LegacySite {
  /** Its address; empty if it is not known. */
  site: string
  /** What stories may have as their section. */
  sections: ReadonlyMap<string, LegacySection>
}

/** What is known of a story before its content is read. */
export interface LegacyItem {
  site: LegacySite
  /** Its name at its origin, for the account. */
  origin: string
  address: string
  headline: string
  kind: 'story' | 'page'
  /** How many comments of readers it has, which are not taken. */
  comments?: number
  /** The story; a reason in Indonesian where it becomes none, `undefined` for what is no content. */
  read: () => LegacyStory | string | undefined
}

/** What an export has and no story takes along: in Indonesian for the account, in English for the operator. */
export interface LeftBehind {
  id: string
  en: string
  /** Where it was on the old site. */
  addresses?: readonly string[]
}

/** The section of stories without one. */
export const NO_SECTION = 'arsip'

/** An export that is broken or none; the message says where, in English. */
export class UnreadableExport extends Error {
  override name = 'UnreadableExport'
}

/** Notes losses, each once. */
export function lossNotes(): { losses: string[]; onLoss: (reason: string) => void } {
  const losses: string[] = []
  return {
    losses,
    onLoss(reason) {
      if (!losses.includes(reason)) losses.push(reason)
    },
  }
}

/** A headline or summary as long as it may be. */
export function cutText(
  text: string,
  name: 'headline' | 'summary',
  onLoss: (reason: string) => void,
): string {
  const { maxLength = Number.POSITIVE_INFINITY, label } = textField(name)
  return cutWords(text, { maxLength, label: label.id }, onLoss)
}

/** Words as long as they may be, cut between two of them; told under their name. */
export function cutWords(
  text: string,
  { maxLength, label }: { maxLength: number; label: string },
  onLoss: (reason: string) => void,
): string {
  if (text.length <= maxLength) return text
  onLoss(`${label} dipotong di ${maxLength} karakter.`)
  const end = text.lastIndexOf(' ', maxLength - 1)
  return `${withoutBroken(text.slice(0, end > 0 ? end : maxLength - 1))}…`
}

/** The slug that a story had, as far as it can be one here. */
export function legacySlug(name: string, headline: string, id: string): string {
  const decoded = decodedSlug(name)
  if (isSlug(decoded)) return decoded
  return slugOf(decoded) || slugOf(headline) || `berita-${slugOf(id)}`
}

function decodedSlug(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const MAIL = /[<(]?[^\s<>()@]+@[^\s<>()@]+[>)]?/g

/** The name of an author as it fits here, without an address of mail; empty if it was nothing else. */
export function authorName(name: string): string {
  // RSS has the name behind the address, in parentheses.
  const words = plainText(plainText(name.replace(MAIL, ' ')).replace(MAIL, ' '))
  return words
    .replace(/^\((.+)\)$/, '$1')
    .slice(0, 80)
    .trim()
}

/** Those of `people` who have a name beside an address of mail. */
export function namedPeople<Person>(
  people: readonly Person[],
  nameOf: (person: Person) => string,
  onLoss: (reason: string) => void,
): Person[] {
  return people.filter((person) => {
    const isNamed = authorName(nameOf(person)) !== ''
    if (!isNamed && nameOf(person).includes('@')) {
      onLoss('Alamat surel sebagai nama penulis tidak diambil.')
    }
    return isNamed
  })
}

/** The name of a topic as it fits here. */
export const topicName = (name: string): string => plainText(name).slice(0, 60).trim()

/** Whether an address was one of the old site: a path, or on its host. An export without its site says nothing. */
export function isOfSite(address: string, { site }: Pick<LegacySite, 'site'>): boolean {
  if (!site || /^\/(?!\/)/.test(address)) return true
  return bareHost(address) === bareHost(site)
}

/** An address on another site, where a story was first; `undefined` for one of the old site, or none. */
export const foreignAddress = (address: string, site: string): string | undefined =>
  isWebAddress(address) && !isOfSite(address, { site }) ? address : undefined

/** A picture with what is known of it. Words may have tags. */
export interface LegacyPicture {
  address: string
  alt: string
  caption: string
  /** Who made it; empty if nobody is named. */
  credit: string
  /** What stands for missing words, best first. */
  otherwise: readonly string[]
}

/** The picture as a story has it; without a credit it is one of the archive of `archive`. */
export function legacyPicture(
  { address, alt, caption, credit, otherwise }: LegacyPicture,
  { site, archive }: { site: string; archive: string },
  onLoss: (reason: string) => void,
): IncomingPicture | undefined {
  const url = URL.parse(address, site || undefined)
  if (!url || !/^https?:$/.test(url.protocol)) {
    onLoss('Gambar tanpa alamat yang terbaca tidak diambil.')
    return undefined
  }
  const cut = (text: string, maxLength: number, label: string) =>
    cutWords(text, { maxLength, label }, onLoss)
  const below = plainText(caption)
  const words = [plainText(alt), below, ...otherwise.map(plainText)].find(Boolean) ?? ''
  const named = plainText(credit)
  const assumed = [
    ...(below ? [] : (['caption'] as const)),
    ...(named ? [] : (['credit'] as const)),
  ]
  return {
    file: url.href,
    alt: cut(words, 300, 'Teks alternatif gambar'),
    caption: cut(below || words, 500, 'Keterangan gambar'),
    credit: cut(named || `Arsip ${archive || url.hostname}`, 120, 'Kredit gambar'),
    ...(assumed.length > 0 && { assumed }),
    aiUse: 'none',
  }
}

/** The picture on top often stands at the beginning of the body once more. */
export function withoutFirst(
  body: IncomingStory['body'],
  { file }: IncomingPicture,
): IncomingStory['body'] {
  const [first, ...rest] = body
  return first?.type === 'image' && first.picture.file === file && rest.length > 0 ? rest : body
}
