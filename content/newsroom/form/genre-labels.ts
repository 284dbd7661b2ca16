import type { Genre } from '#content/model/story/genre.ts'

/** What forms call the kinds of story. */
export const genreLabels: Record<Genre, string> = {
  report: 'Berita',
  reportage: 'Reportase',
  opinion: 'Opini',
  analysis: 'Analisis',
  background: 'Latar belakang',
  review: 'Ulasan',
  live: 'Liputan langsung',
  advertorial: 'Advertorial',
}
