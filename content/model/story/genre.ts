/** Kinds of story. Every kind except `report` is labelled for readers. */
export const GENRES = [
  'report',
  'reportage',
  'opinion',
  'analysis',
  'background',
  'review',
  'live',
  'advertorial',
] as const

export type Genre = (typeof GENRES)[number]
