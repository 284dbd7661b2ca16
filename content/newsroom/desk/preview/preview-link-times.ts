import type { DeskText } from '#content/base/desk-words/say.ts'

/** For how long a link to a draft can be good, in hours, and as the desk says it. */
export const LINK_HOURS = { 24: '24 jam', 72: '3 hari', 168: '7 hari' } as const satisfies Readonly<
  Record<number, DeskText>
>
