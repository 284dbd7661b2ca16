import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import type { CrawlingPolicy } from '#content/model/site/crawling-policy.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { linesOf } from '#content/newsroom/site/crawling-lines.ts'

/** The policy set at the desk. The default: AI may search but not train, and nothing else is declared. */
export async function currentCrawling(): Promise<CrawlingPolicy> {
  noteTags(siteTag)
  const payload = await store()
  const stored = await payload.findGlobal({ slug: 'crawling' })
  const { licenceTerms: terms, licenceEmail: email, securityPolicy } = stored
  return {
    aiSearch: stored.aiSearch ?? true,
    aiTraining: stored.aiTraining ?? false,
    ...((terms || email) && { licence: { ...(terms && { terms }), ...(email && { email }) } }),
    llms: stored.llms ?? false,
    ads: linesOf(stored.ads),
    trust: linesOf(stored.trust),
    securityContacts: linesOf(stored.securityContacts),
    ...(securityPolicy && { securityPolicy }),
  }
}
