import { sitemapPath } from '#content/base/address/addresses.ts'
import { newsEntries } from '#content/machines/sitemaps/news-queries.ts'
import { readSitemapName } from '#content/machines/sitemaps/sitemap.ts'
import { sitemapEntries } from '#content/machines/sitemaps/sitemap-queries.ts'
import { writeNewsSitemap, writeSitemap } from '#content/machines/sitemaps/sitemap-writing.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerNotFound, answerXml } from '../../xml-answer.ts'

export const dynamic = 'force-dynamic'

/** One sitemap. Its public address is `/sitemap-NAME.xml`, by a rewrite in next.config.js. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/sitemap/[name]'>,
): Promise<Response> {
  const { name } = await params
  // Serve the public address only, not the rewritten one.
  if (new URL(request.url).pathname !== sitemapPath(name)) return answerNotFound()
  const site = await currentSite()
  if (name === 'news') return answerXml(await writeNewsSitemap(await newsEntries(new Date()), site))
  const file = readSitemapName(name)
  const entries = file ? await sitemapEntries(file) : []
  return entries.length > 0 ? answerXml(await writeSitemap(entries, site)) : answerNotFound()
}
