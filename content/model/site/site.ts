import type { Appearance } from '#content/base/appearance/appearance.ts'
import type { PlacedSection } from '#content/model/filing/section.ts'
import type { PageRole } from './page-role.ts'

/** Networks that a portal is followed on. */
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

/** An account that "Follow Us" links to. */
export interface SocialAccount {
  network: SocialNetwork
  url: string
}

/** A static page by what a link to it needs; the page is at `/halaman/<slug>`. */
export interface PageLink {
  slug: string
  title: string
  role?: PageRole
}

/** The publication itself: what header, footer and structured data say of it. */
export interface Site {
  name: string
  tagline?: string
  description: string
  /** Absolute base of every address, without a closing slash. */
  url: string
  /** Address of the logo below the site, a PNG, and its size in pixels. */
  logo: { path: string; width: number; height: number }
  /** What the newsroom has still to fill of the settings; it is left out here. */
  openPlaces?: readonly string[]
  publisher: { name: string; address?: string; email?: string; phone?: string }
  /** Months after which a story is old news; 0 for never. */
  oldStoryAfterMonths?: number
  social: readonly SocialAccount[]
  /** Whether browsers keep the stories read last, to be read without a network. */
  offlineReading?: true
  /** How the desk has the portal look; nothing is the portal's own look. */
  appearance?: Appearance
  /** Sections in the order of the navigation, those below others among them. */
  sections: readonly PlacedSection[]
  /** Static pages in the order of the footer. */
  pages: readonly PageLink[]
}
