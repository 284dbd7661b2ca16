/** Kinds of story. `report` carries no label; readers are told every other kind. */
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
