/**
 * A podcast: a topic whose stories with a recording are its episodes.
 * @module
 */
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** The categories of Apple's directory that are offered, with Apple's own names: a category, or one within another. */
export const PODCAST_CATEGORIES = {
  news: { label: 'Berita', names: ['News'] },
  'news-daily': { label: 'Berita harian', names: ['News', 'Daily News'] },
  'news-politics': { label: 'Berita politik', names: ['News', 'Politics'] },
  'news-business': { label: 'Berita bisnis', names: ['News', 'Business News'] },
  'news-sports': { label: 'Berita olahraga', names: ['News', 'Sports News'] },
  'news-tech': { label: 'Berita teknologi', names: ['News', 'Tech News'] },
  'news-entertainment': { label: 'Berita hiburan', names: ['News', 'Entertainment News'] },
  'news-commentary': { label: 'Ulasan berita', names: ['News', 'News Commentary'] },
  arts: { label: 'Seni', names: ['Arts'] },
  business: { label: 'Bisnis', names: ['Business'] },
  comedy: { label: 'Komedi', names: ['Comedy'] },
  education: { label: 'Pendidikan', names: ['Education'] },
  fiction: { label: 'Fiksi', names: ['Fiction'] },
  government: { label: 'Pemerintahan', names: ['Government'] },
  health: { label: 'Kesehatan', names: ['Health & Fitness'] },
  history: { label: 'Sejarah', names: ['History'] },
  family: { label: 'Anak dan keluarga', names: ['Kids & Family'] },
  leisure: { label: 'Waktu luang', names: ['Leisure'] },
  music: { label: 'Musik', names: ['Music'] },
  religion: { label: 'Agama', names: ['Religion & Spirituality'] },
  science: { label: 'Sains', names: ['Science'] },
  society: { label: 'Masyarakat dan budaya', names: ['Society & Culture'] },
  sports: { label: 'Olahraga', names: ['Sports'] },
  technology: { label: 'Teknologi', names: ['Technology'] },
  crime: { label: 'Kisah nyata kejahatan', names: ['True Crime'] },
  film: { label: 'Televisi dan film', names: ['TV & Film'] },
} as const

export type PodcastCategory = keyof typeof PODCAST_CATEGORIES

/** The sides of a square cover in pixels that Apple's directory takes. */
export const COVER_SIDES = { least: 1_400, most: 3_000 } as const

/** A podcast as its feed describes it. */
export interface Podcast {
  title: string
  description: string
  category: PodcastCategory
  /** Who makes it. */
  author: string
  /** Whom directories write to. */
  email?: string
  isExplicit: boolean
  /** The path of its square cover. */
  cover?: string
}

/** A story with its recording. */
export interface Episode {
  story: PublishedStory
  recording: Attachment
}

/** The episodes among `stories`: those with a recording, of which the first counts. */
export function episodesOf(stories: readonly PublishedStory[]): Episode[] {
  return stories.flatMap((story) => {
    const recording = story.body
      .flatMap((block) => (block.type === 'attachment' ? [block.file] : []))
      .find(({ format }) => format === 'mp3' || format === 'm4a')
    return recording ? [{ story, recording }] : []
  })
}
