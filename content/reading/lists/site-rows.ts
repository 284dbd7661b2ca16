/**
 * The settings of the site and its static pages, read by SQL: every page asks for them, and Payload's documents of them took
 * an eighth of its processor time.
 * @module
 */
import { z } from 'zod'
import { type TypefaceSet, typefaces } from '#content/base/appearance/tokens.ts'
import { PAGE_ROLES, type PageRole } from '#content/model/site/page-role.ts'
import { SOCIAL_NETWORKS, type SocialAccount } from '#content/model/site/site.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { SITE_DEFAULTS } from '#content/newsroom/site/site-global.ts'
import type { StoredPhoto } from '#content/newsroom/story/record/photo-record.ts'
import { photoColumns, photoShape, storedPhotoOf } from '#content/reading/stories/photo-rows.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag, storedNumber } from '#content/store/stored-values.ts'

const text = z.string().nullable()
const sets = Object.keys(typefaces) as [TypefaceSet, ...TypefaceSet[]]

const siteShape = photoShape.extend({
  name: text,
  tagline: text,
  description: text,
  publisher_name: text,
  publisher_address: text,
  publisher_email: text,
  publisher_phone: text,
  oldStoryAfterMonths: storedNumber.nullable(),
  offlineReading: storedFlag.nullable(),
  brand: text,
  typefaces: z.enum(sets).nullable(),
})

const pageShape = z.object({
  slug: z.string(),
  title: z.string(),
  role: z.enum(PAGE_ROLES).nullable(),
})

const accountShape = z.object({ network: z.enum(SOCIAL_NETWORKS), url: z.string() })

/** The settings as they are stored, or as they begin. */
export interface StoredSite {
  name: string
  tagline: string | null
  description: string
  publisher: Record<'name' | 'address' | 'email' | 'phone', string | null>
  oldStoryAfterMonths: number
  offlineReading: boolean
  brand: string | null
  typefaces: TypefaceSet | null
  logo: StoredPhoto | null
  social: SocialAccount[]
}

/** The settings of the site. */
export async function storedSite(): Promise<StoredSite> {
  const payload = await store()
  const [[row], social] = await Promise.all([
    runStatement(
      payload,
      sql`select s.name as name, s.tagline as tagline, s.description as description,
          s.publisher_name as publisher_name, s.publisher_address as publisher_address,
          s.publisher_email as publisher_email, s.publisher_phone as publisher_phone,
          s.old_story_after_months as "oldStoryAfterMonths", s.offline_reading as "offlineReading",
          s.appearance_brand as brand, s.appearance_typefaces as typefaces, ${photoColumns}
        from site s left join media m on m.id = s.logo_id order by s.id limit 1`,
      { row: siteShape },
    ),
    runStatement(payload, sql`select network, url from site_social order by _parent_id, _order`, {
      row: accountShape,
    }),
  ])
  return {
    name: row?.name ?? SITE_DEFAULTS.name,
    tagline: row?.tagline ?? null,
    description: row?.description ?? SITE_DEFAULTS.description,
    publisher: {
      name: row?.publisher_name ?? null,
      address: row?.publisher_address ?? null,
      email: row?.publisher_email ?? null,
      phone: row?.publisher_phone ?? null,
    },
    oldStoryAfterMonths: row?.oldStoryAfterMonths ?? SITE_DEFAULTS.oldStoryAfterMonths,
    offlineReading: row?.offlineReading ?? SITE_DEFAULTS.offlineReading,
    brand: row?.brand ?? null,
    typefaces: row?.typefaces ?? null,
    logo: row ? storedPhotoOf(row) : null,
    social,
  }
}

/** The static pages in the order of the footer. */
export const storedPages = async (): Promise<
  { slug: string; title: string; role: PageRole | null }[]
> =>
  runStatement(await store(), sql`select slug, title, role from pages order by "order", id`, {
    row: pageShape,
  })
