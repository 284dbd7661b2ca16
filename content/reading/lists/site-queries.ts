import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { environment } from '#content/base/settings/environment.ts'
import { filledText, openPlaces } from '#content/base/text/open-places.ts'
import type { Site } from '#content/model/site/site.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { photoOf } from '#content/newsroom/story/record/photo-record.ts'
import type { Media } from '#content/store/payload-types.ts'
import { allSections } from './section-queries.ts'

/** The default logo: `public/logo.png`. */
const OWN_LOGO = { path: '/logo.png', width: 512, height: 512 }

/** The publication and its navigation: what every page shows. */
export async function currentSite(): Promise<Site> {
  noteTags(siteTag)
  const payload = await store()
  const [stored, sections, pages] = await Promise.all([
    payload.findGlobal({ slug: 'site', depth: 1 }),
    allSections(),
    payload.find({
      collection: 'pages',
      sort: ['order', 'id'],
      limit: 0,
      pagination: false,
      select: { slug: true, title: true, role: true },
    }),
  ])
  const { publisher, appearance } = stored
  const { siteUrl } = environment()
  const name = filledText(stored.name) ?? new URL(siteUrl).hostname
  const tagline = filledText(stored.tagline)
  const address = filledText(publisher?.address)
  const email = filledText(publisher?.email)
  const phone = filledText(publisher?.phone)
  const open = openPlaces(
    [stored.name, stored.tagline, stored.description, ...Object.values(publisher ?? {})].join('\n'),
  )
  return {
    name,
    ...(tagline && { tagline }),
    description: filledText(stored.description) ?? name,
    url: siteUrl,
    ...(open.length > 0 && { openPlaces: open }),
    logo: logoOf(stored.logo),
    publisher: {
      name: filledText(publisher?.name) ?? name,
      ...(address && { address }),
      ...(email && { email }),
      ...(phone && { phone }),
    },
    oldStoryAfterMonths: stored.oldStoryAfterMonths,
    social: (stored.social ?? []).map(({ network, url }) => ({ network, url })),
    ...(stored.offlineReading !== false && { offlineReading: true as const }),
    appearance: {
      ...(appearance?.brand && { brand: appearance.brand.toLowerCase() }),
      ...(appearance?.typefaces && { typefaces: appearance.typefaces }),
    },
    sections: sections.map(({ id, slug, name, parent }) => ({
      id,
      slug,
      name,
      ...(parent !== undefined && { parent }),
    })),
    pages: pages.docs.map(({ slug, title, role }) => ({ slug, title, ...(role && { role }) })),
  }
}

function logoOf(logo: number | Media | null | undefined): Site['logo'] {
  if (!logo || typeof logo === 'number') return OWN_LOGO
  const photo = photoOf(logo)
  const square = photo?.renditions
    .filter(({ crop, format }) => crop === '1x1' && format === 'jpeg')
    .at(-1)
  return square ? { path: square.path, width: square.width, height: square.height } : OWN_LOGO
}
