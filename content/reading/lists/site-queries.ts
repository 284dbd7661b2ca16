import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { environment } from '#content/base/settings/environment.ts'
import { filledText, openPlaces } from '#content/base/text/open-places.ts'
import type { Site } from '#content/model/site/site.ts'
import { photoOf, type StoredPhoto } from '#content/newsroom/story/record/photo-record.ts'
import { allSections } from './section-queries.ts'
import { storedPages, storedSite } from './site-rows.ts'

/** The default logo: `public/logo.png`. */
const OWN_LOGO = { path: '/logo.png', width: 512, height: 512 }

/** The publication and its navigation: what every page shows. */
export async function currentSite(): Promise<Site> {
  noteTags(siteTag)
  const [stored, sections, pages] = await Promise.all([storedSite(), allSections(), storedPages()])
  const { publisher, brand, typefaces } = stored
  const { siteUrl } = environment()
  const name = filledText(stored.name) ?? new URL(siteUrl).hostname
  const tagline = filledText(stored.tagline)
  const address = filledText(publisher.address)
  const email = filledText(publisher.email)
  const phone = filledText(publisher.phone)
  const open = openPlaces(
    [stored.name, stored.tagline, stored.description, ...Object.values(publisher)].join('\n'),
  )
  return {
    name,
    ...(tagline && { tagline }),
    description: filledText(stored.description) ?? name,
    url: siteUrl,
    ...(open.length > 0 && { openPlaces: open }),
    logo: logoOf(stored.logo),
    publisher: {
      name: filledText(publisher.name) ?? name,
      ...(address && { address }),
      ...(email && { email }),
      ...(phone && { phone }),
    },
    oldStoryAfterMonths: stored.oldStoryAfterMonths,
    social: stored.social,
    ...(stored.offlineReading && { offlineReading: true as const }),
    appearance: {
      ...(brand && { brand: brand.toLowerCase() }),
      ...(typefaces && { typefaces }),
    },
    sections: sections.map(({ id, slug, name, parent }) => ({
      id,
      slug,
      name,
      ...(parent !== undefined && { parent }),
    })),
    pages: pages.map(({ slug, title, role }) => ({ slug, title, ...(role && { role }) })),
  }
}

function logoOf(logo: StoredPhoto | null): Site['logo'] {
  if (!logo) return OWN_LOGO
  const photo = photoOf(logo)
  const square = photo?.renditions
    .filter(({ crop, format }) => crop === '1x1' && format === 'jpeg')
    .at(-1)
  return square ? { path: square.path, width: square.width, height: square.height } : OWN_LOGO
}
