import type { DeskText } from '#content/base/desk-words/say.ts'

/** The lifetimes that a link to a draft can have, in hours, with their labels. */
export const LINK_HOURS = { 24: '24 jam', 72: '3 hari', 168: '7 hari' } as const satisfies Readonly<
  Record<number, DeskText>
>
