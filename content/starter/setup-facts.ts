import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { parse } from 'yaml'
import { z } from 'zod'
import { environment } from '#content/base/settings/environment.ts'
import { openPlaces } from '#content/base/text/open-places.ts'
import type { SetupFacts } from '#content/model/site/setup-guide.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { starterStoriesIn } from './starter-removal.ts'
import { starterSite } from './starter-site.ts'
import { starterIdentities } from './starter-stories.ts'

const counted = z.object({ count: z.coerce.number() })

/** How far the portal of `payload` is from what it began with. */
export async function setupFacts(payload: Payload): Promise<SetupFacts> {
  const began = starterSite.parse(
    parse(readFileSync(join(process.cwd(), 'content/starter/site.yaml'), 'utf8')),
  )
  const count = async (statement: ReturnType<typeof sql>) =>
    (await runStatement(payload, statement, { row: counted }))[0]?.count ?? 0
  const [site, pages, sections, users, imported, published, starter] = await Promise.all([
    payload.findGlobal({ slug: 'site', depth: 0 }),
    payload.find({ collection: 'pages', depth: 0, pagination: false, select: { body: true } }),
    payload.find({ collection: 'sections', depth: 0, pagination: false }),
    payload.count({ collection: 'users' }),
    count(
      sql`select count(*) as count from articles where copy_identity is not null
        and copy_identity not like 'kilat:%' and copy_identity not in (${starterIdentities()})`,
    ),
    count(
      sql`select count(*) as count from articles
        where created_by_id is not null and first_published_at is not null`,
    ),
    starterStoriesIn(payload),
  ])
  const { name, address } = site.publisher ?? {}
  const first = new Set(began.sections.map((section) => `${section.slug} ${section.name}`))
  return {
    isUnnamed: site.name === began.site.name,
    hasLogo: Boolean(site.logo),
    openInSite: [
      ...openPlaces(JSON.stringify(site)),
      ...(name ? [] : ['nama badan hukum']),
      ...(address ? [] : ['alamat']),
    ],
    openPages: pages.docs.filter(({ body }) => openPlaces(JSON.stringify(body)).length > 0).length,
    hasFirstSections:
      sections.docs.length === first.size &&
      sections.docs.every(({ slug, name: label }) => first.has(`${slug} ${label}`)),
    accounts: users.totalDocs,
    siteUrl: environment().siteUrl,
    imported,
    published,
    starterStories: starter.untouched.length,
  }
}
