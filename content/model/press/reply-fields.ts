/**
 * Reads the form for a right of reply.
 * @module
 */
import { storySlugIn } from '#content/base/address/story-address.ts'
import { type FaultsOf, isEmail } from './public-form.ts'
import {
  REPLY_RELATIONS,
  type ReplyFields,
  type ReplyRelation,
  SHORTEST_STATEMENT,
} from './reply-request.ts'

/** A valid form, ready for the desk. `slug` is the slug in the story's address. */
export interface ReadyReply {
  slug: string
  name: string
  email?: string
  phone?: string
  relation: ReplyRelation
  statement: string
}

/** Validates `fields` for the portal at `siteUrl`. Returns the reply for the desk, or the fault of each wrong field. */
export function readReplyForm(
  fields: ReplyFields,
  siteUrl: string,
): { ready: ReadyReply } | { faults: FaultsOf<ReplyFields> } {
  const slug = storySlugIn(fields.story, siteUrl)
  const relation = REPLY_RELATIONS.find((known) => known === fields.relation)
  const faults: FaultsOf<ReplyFields> = {
    ...(!slug && { story: fields.story ? ('address' as const) : ('missing' as const) }),
    ...(!fields.name && { name: 'missing' as const }),
    ...(!fields.email && !fields.phone && { email: 'contact' as const }),
    ...(fields.email && !isEmail(fields.email) && { email: 'email' as const }),
    ...(fields.phone && !isPhone(fields.phone) && { phone: 'phone' as const }),
    ...(!relation && { relation: 'choice' as const }),
    ...(fields.statement.length < SHORTEST_STATEMENT && {
      statement: fields.statement ? ('short' as const) : ('missing' as const),
    }),
  }
  if (!slug || !relation || Object.keys(faults).length > 0) return { faults }
  return {
    ready: {
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
