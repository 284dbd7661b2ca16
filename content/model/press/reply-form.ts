/**
 * Reads the form for a right of reply.
 * @module
 */
import { z } from 'zod'
import {
  FIELD_NAMES,
  LONGEST,
  REPLY_RELATIONS,
  type ReplyFields,
  type ReplyRelation,
  SHORTEST_STATEMENT,
} from './reply-request.ts'

/** What is wrong with a field; the portal's dictionary has the words. */
export type FieldFault = 'missing' | 'address' | 'email' | 'phone' | 'contact' | 'short' | 'choice'

export type FormFaults = Partial<Record<keyof ReplyFields, FieldFault>>

/** A form that can be passed to the desk. `slug` is the story's, as its address has it. */
export interface ReadyReply {
  slug: string
  name: string
  email?: string
  phone?: string
  relation: ReplyRelation
  statement: string
}

/** What a browser sent, cut at the longest that the fields take; unknown fields are dropped. */
export function fieldsOf(sent: URLSearchParams): ReplyFields {
  const entries = Object.entries(FIELD_NAMES).map(([field, name]) => {
    const value = (sent.get(name) ?? '').replaceAll('\r\n', '\n').trim()
    // A tab and a line break are the only controls that anybody writes; joiners belong to scripts and emoji.
    const plain = value.replace(/(?![\n\t])\p{Cc}|\p{Cs}|\p{Co}/gu, '')
    return [field, plain.slice(0, LONGEST[field as keyof ReplyFields])]
  })
  return Object.fromEntries(entries) as ReplyFields
}

const email = z.email()

/** Reads `fields` for the portal at `siteUrl`: a reply for the desk, or what is wrong with which field. */
export function readReplyForm(
  fields: ReplyFields,
  siteUrl: string,
): { reply: ReadyReply } | { faults: FormFaults } {
  const slug = slugIn(fields.story, siteUrl)
  const relation = REPLY_RELATIONS.find((known) => known === fields.relation)
  const faults: FormFaults = {
    ...(!slug && { story: fields.story ? ('address' as const) : ('missing' as const) }),
    ...(!fields.name && { name: 'missing' as const }),
    ...(!fields.email && !fields.phone && { email: 'contact' as const }),
    ...(fields.email && !email.safeParse(fields.email).success && { email: 'email' as const }),
    ...(fields.phone && !isPhone(fields.phone) && { phone: 'phone' as const }),
    ...(!relation && { relation: 'choice' as const }),
    ...(fields.statement.length < SHORTEST_STATEMENT && {
      statement: fields.statement ? ('short' as const) : ('missing' as const),
    }),
  }
  if (!slug || !relation || Object.keys(faults).length > 0) return { faults }
  return {
    reply: {
      slug,
      name: fields.name,
      ...(fields.email && { email: fields.email }),
      ...(fields.phone && { phone: fields.phone }),
      relation,
      statement: fields.statement,
    },
  }
}

const isPhone = (text: string) =>
  /^[+\d][\d\s().-]*$/.test(text) && text.replace(/\D/g, '').length >= 7

/** The slug in the address of a story of the portal at `siteUrl`, full or from its first slash. */
function slugIn(address: string, siteUrl: string): string | undefined {
  const url = URL.parse(address, siteUrl)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const own = new URL(siteUrl).hostname.replace(/^www\./, '')
  if (url.hostname.replace(/^www\./, '') !== own) return undefined
  return /^\/[a-z0-9-]+\/([a-z0-9-]+)(?:\/perubahan)?\/?$/.exec(url.pathname)?.[1]
}
