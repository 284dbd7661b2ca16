/**
 * What all forms have in common that readers send to the newsroom without an account: hidden inputs, the fields as sent,
 * and the address of the story.
 * @module
 */
import { z } from 'zod'

/** A hidden input that only programs fill in. */
export const TRAP_NAME = 'situs'
export const TOKEN_NAME = 'kunci'
export const TICKET_NAME = 'tiket'

/** A fault of a field; the portal's dictionary has the messages. */
export type FieldFault =
  | 'missing'
  | 'address'
  | 'unknown'
  | 'email'
  | 'phone'
  | 'contact'
  | 'short'
  | 'choice'

/** The faults of a form with `Fields`, by field. */
export type FaultsOf<Fields> = Partial<Record<keyof Fields, FieldFault>>

/** The names of a form's inputs, and the longest value of each field, in characters. */
export interface FormShape<Field extends string> {
  names: Readonly<Record<Field, string>>
  longest: Readonly<Record<Field, number>>
}

/** The fields of a submitted form, cut to their limits; unknown fields are dropped. */
export function sentFields<Field extends string>(
  sent: URLSearchParams,
  { names, longest }: FormShape<Field>,
): Record<Field, string> {
  const fields = Object.keys(names) as Field[]
  const entries = fields.map((field) => {
    const value = (sent.get(names[field]) ?? '').replaceAll('\r\n', '\n').trim()
    // Of the control characters only tabs and line breaks are typed. Joiners stay: some scripts and emoji need them.
    const plain = value.replace(/(?![\n\t])\p{Cc}|\p{Cs}|\p{Co}/gu, '')
    return [field, plain.slice(0, longest[field])] as const
  })
  return Object.fromEntries(entries) as Record<Field, string>
}

const emailAddress = z.email()

export const isEmail = (text: string): boolean => emailAddress.safeParse(text).success

/** The content of a ticket's page: a status, or a form that still has faults. */
export type AtTicket<Status, Fields> =
  | { kind: 'status'; status: Status }
  | { kind: 'unfinished'; ticket: string; fields: Fields }
