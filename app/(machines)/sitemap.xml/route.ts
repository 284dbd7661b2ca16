import { sitemapIndex } from '#content/machines/sitemaps/sitemap-queries.ts'
import { writeSitemapIndex } from '#content/machines/sitemaps/sitemap-writing.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerXml } from '../xml-answer.ts'

export const dynamic = 'force-dynamic'

/** The index of all sitemaps. */
export async function GET(): Promise<Response> {
  const [files, site] = await Promise.all([sitemapIndex(), currentSite()])
  return answerXml(await writeSitemapIndex(files, site))
}
