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

/** A fault of a field; the portal's dictionary has the messages. */
export type FieldFault = 'missing' | 'address' | 'email' | 'phone' | 'contact' | 'short' | 'choice'

export type FormFaults = Partial<Record<keyof ReplyFields, FieldFault>>

/** A valid form, ready for the desk. `slug` is the slug in the story's address. */
export interface ReadyReply {
  slug: string
  name: string
  email?: string
  phone?: string
  relation: ReplyRelation
  statement: string
}

/** The fields of a submitted form, cut to their limits; unknown fields are dropped. */
export function fieldsOf(sent: URLSearchParams): ReplyFields {
  const entries = Object.entries(FIELD_NAMES).map(([field, name]) => {
    const value = (sent.get(name) ?? '').replaceAll('\r\n', '\n').trim()
    // Of the control characters only tabs and line breaks are typed. Joiners stay: some scripts and emoji need them.
    const plain = value.replace(/(?![\n\t])\p{Cc}|\p{Cs}|\p{Co}/gu, '')
    return [field, plain.slice(0, LONGEST[field as keyof ReplyFields])]
  })
  return Object.fromEntries(entries) as ReplyFields
}

const email = z.email()

/** Validates `fields` for the portal at `siteUrl`. Returns the reply for the desk, or the fault of each wrong field. */
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

/** The slug in the address (URL or path) of a story on the portal at `siteUrl`; `undefined` for any other address. */
function slugIn(address: string, siteUrl: string): string | undefined {
  const url = URL.parse(address, siteUrl)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const own = new URL(siteUrl).hostname.replace(/^www\./, '')
  if (url.hostname.replace(/^www\./, '') !== own) return undefined
  return /^\/[a-z0-9-]+\/([a-z0-9-]+)(?:\/perubahan)?\/?$/.exec(url.pathname)?.[1]
}
