/**
 * Writes sitemaps as XML, with the package `sitemap`.
 * @module
 */
import { Readable } from 'node:stream'
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { absolute, sitemapPath } from '#content/base/address/addresses.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import type { Site } from '#content/model/site/site.ts'
import type { NewsEntry } from './news-queries.ts'
import { type IndexedFile, type SitemapEntry, sitemapName } from './sitemap.ts'

/** Returns the index of `files`. */
export async function writeSitemapIndex(
  files: readonly IndexedFile[],
  site: Site,
): Promise<string> {
  const items = files.map(({ file, changedAt }) => ({
    url: absolute(site, sitemapPath(sitemapName(file))),
    ...(changedAt && { lastmod: changedAt.toISOString() }),
  }))
  return written(items, new SitemapIndexStream())
}

/** Returns the sitemap of `entries`. */
export async function writeSitemap(entries: readonly SitemapEntry[], site: Site): Promise<string> {
  const items = entries.map(({ path, changedAt, image }) => ({
    url: absolute(site, path),
    ...(changedAt && { lastmod: changedAt.toISOString() }),
    ...(image && { img: [{ url: absolute(site, image) }] }),
  }))
  return written(items, new SitemapStream({ xmlns: { ...NAMESPACES, image: true } }))
}

/** Returns the news sitemap of `entries`. The package refuses to write an empty one, which days without news need. */
export async function writeNewsSitemap(entries: readonly NewsEntry[], site: Site): Promise<string> {
  if (entries.length === 0) return NO_NEWS
  const publication = { name: withoutForbidden(site.name), language }
  const items = entries.map(({ path, headline, publishedAt }) => ({
    url: absolute(site, path),
    news: {
      publication,
      publication_date: publishedAt.toISOString(),
      title: withoutForbidden(headline),
    },
  }))
  return written(items, new SitemapStream({ xmlns: { ...NAMESPACES, news: true } }))
}

const NO_NEWS =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'

const NAMESPACES = { news: false, xhtml: false, image: false, video: false }

async function written(
  items: readonly object[],
  stream: SitemapStream | SitemapIndexStream,
): Promise<string> {
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString('utf8')
}
