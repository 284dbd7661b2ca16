import type { Appearance } from '#content/base/appearance/appearance.ts'
import type { PlacedSection } from '#content/model/filing/section.ts'
import type { PageRole } from './page-role.ts'

/** Networks on which a portal can be followed. */
export const SOCIAL_NETWORKS = [
  'whatsapp',
  'facebook',
  'x',
  'telegram',
  'instagram',
  'youtube',
  'tiktok',
] as const

export type SocialNetwork = (typeof SOCIAL_NETWORKS)[number]

/** An account linked under "Follow Us". */
export interface SocialAccount {
  network: SocialNetwork
  url: string
}

/** A static page as a link needs it; the page is at `/halaman/<slug>`. */
export interface PageLink {
  slug: string
  title: string
  role?: PageRole
}

/** The publication itself, as the header, footer and structured data present it. */
export interface Site {
  name: string
  tagline?: string
  description: string
  /** Absolute base of every address, without a trailing slash. */
  url: string
  /** The path of the logo, a PNG, and its size in pixels. */
  logo: { path: string; width: number; height: number }
  /** What the newsroom has still to fill of the settings; it is left out here. */
  openPlaces?: readonly string[]
  publisher: { name: string; address?: string; email?: string; phone?: string }
  /** Months after which a story is marked as old; 0 for never. */
  oldStoryAfterMonths?: number
  social: readonly SocialAccount[]
  /** Whether browsers keep the last stories read, for reading offline. */
  offlineReading?: true
  /** The look chosen at the desk; the default if absent. */
  appearance?: Appearance
  /** All sections, subsections included, in the order of the navigation. */
  sections: readonly PlacedSection[]
  /** Static pages in the order of the footer. */
  pages: readonly PageLink[]
}
