import type { DeskText } from '#content/base/desk-words/say.ts'
import type { SourceKind } from './reading-source.ts'

/** The kinds of sources as the desk calls them. */
export const SOURCE_KIND_LABELS = {
  own: 'Halaman sendiri',
  search: 'Mesin pencari',
  social: 'Media sosial',
  chat: 'Percakapan',
  aggregator: 'Kumpulan berita',
  assistant: 'Asisten AI',
  feed: 'Pembaca umpan',
  mail: 'Surel',
  other: 'Situs lain',
  direct: 'Langsung atau tidak diketahui',
} as const satisfies Record<SourceKind, DeskText>
