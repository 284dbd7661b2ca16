import { currentSite } from '#content/site/site-queries.ts'
import { sitemapIndex } from '#content/sitemap/sitemap-queries.ts'
import { writeSitemapIndex } from '#content/sitemap/sitemap-writing.ts'
import { answerXml } from '../xml-answer.ts'

export const dynamic = 'force-dynamic'

/** The index of all sitemaps. */
export async function GET(): Promise<Response> {
  const [files, site] = await Promise.all([sitemapIndex(), currentSite()])
  return answerXml(await writeSitemapIndex(files, site))
}
