import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { parse } from 'yaml'
import { z } from 'zod'
import { environment } from '#content/base/settings/environment.ts'
import { openPlaces } from '#content/base/text/open-places.ts'
import type { SetupFacts } from '#content/model/site/setup-guide.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { hasStarterStories } from './starter-removal.ts'
import { type StarterSite, starterSite } from './starter-site.ts'
import { starterIdentities } from './starter-stories.ts'

const found = z.object({ one: z.coerce.number() })

/** How far the portal of `payload` is from what it began with. */
export async function setupFacts(payload: Payload): Promise<SetupFacts> {
  const began = startingSite()
  const isThere = async (rows: Statement) =>
    (await runStatement(payload, sql`select 1 as one from ${rows} limit 1`, { row: found }))
      .length > 0
  const [site, pages, sections, users, hasImported, hasPublished, hasStarter] = await Promise.all([
    payload.findGlobal({ slug: 'site', depth: 0 }),
    runStatement(
      payload,
      sql`select cast(body as text) as body from pages where lower(cast(body as text)) like '%[isi:%'`,
      { row: z.object({ body: z.string() }) },
    ),
    payload.find({ collection: 'sections', depth: 0, pagination: false }),
    payload.find({ collection: 'users', depth: 0, limit: 2, pagination: false, select: {} }),
    isThere(sql`articles where copy_identity is not null and copy_identity not like 'kilat:%'
      and copy_identity not in (${starterIdentities()})`),
    isThere(sql`articles where created_by_id is not null and first_published_at is not null`),
    hasStarterStories(payload),
  ])
  const { name, address } = site.publisher ?? {}
  const first = new Set(began.sections.map((section) => `${section.slug} ${section.name}`))
  return {
    isUnnamed: site.name === began.site.name,
    hasLogo: Boolean(site.logo),
    openInSite: openPlaces(JSON.stringify(site)),
    hasPublisher: Boolean(name),
    hasAddress: Boolean(address),
    openPages: pages.filter(({ body }) => openPlaces(body).length > 0).length,
    hasFirstSections:
      sections.docs.length === first.size &&
      sections.docs.every(({ slug, name: label }) => first.has(`${slug} ${label}`)),
    hasColleagues: users.docs.length > 1,
    siteUrl: environment().siteUrl,
    hasImported,
    hasPublished,
    hasStarter,
  }
}

let starting: StarterSite | undefined

/** What `site.yaml` says; it is read once. */
function startingSite(): StarterSite {
  starting ??= starterSite.parse(
    parse(readFileSync(join(process.cwd(), 'content/starter/site.yaml'), 'utf8')),
  )
  return starting
}
