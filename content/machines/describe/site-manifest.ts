import type { MetadataRoute } from 'next'
import { frontPath } from '#content/base/address/addresses.ts'
import { light, type TypefaceSet } from '#content/base/appearance/tokens.ts'
import { language } from '#content/base/settings/portal-language.ts'
import type { Site } from '#content/model/site/site.ts'

/**
 * The web app manifest. A member of our own holds the typefaces chosen at the desk: the edge reads them there for its
 * error pages.
 * @see https://www.w3.org/TR/appmanifest/#proprietary-extensions
 */
export const siteManifest = (
  site: Site,
): MetadataRoute.Manifest & { warta_typefaces?: TypefaceSet } => ({
  id: frontPath,
  name: site.name,
  short_name: site.name.slice(0, 12),
  description: site.description,
  lang: language,
  dir: 'ltr',
  start_url: frontPath,
  scope: frontPath,
  display: 'minimal-ui',
  background_color: light.paper,
  theme_color: site.appearance?.brand ?? light.paper,
  ...(site.appearance?.typefaces && { warta_typefaces: site.appearance.typefaces }),
  categories: ['news'],
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
})
