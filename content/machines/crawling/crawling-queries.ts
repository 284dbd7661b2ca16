import { z } from 'zod'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import type { CrawlingPolicy } from '#content/model/site/crawling-policy.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { linesOf } from '#content/newsroom/site/crawling-lines.ts'
import { columnsOf, runStatement, sql } from '#content/store/statements.ts'
import { storedFlag } from '#content/store/stored-values.ts'

const TEXTS = [
  'licenceTerms',
  'licenceEmail',
  'ads',
  'trust',
  'securityContacts',
  'securityPolicy',
] as const
const FLAGS = ['aiSearch', 'aiTraining', 'llms'] as const

const text = z.string().nullable()
const flag = storedFlag.nullable()
const row = z.object({
  ...(Object.fromEntries(TEXTS.map((name) => [name, text])) as Record<
    (typeof TEXTS)[number],
    typeof text
  >),
  ...(Object.fromEntries(FLAGS.map((name) => [name, flag])) as Record<
    (typeof FLAGS)[number],
    typeof flag
  >),
})

/** The policy set at the desk. The default: AI may search but not train, and nothing else is declared. */
export async function currentCrawling(): Promise<CrawlingPolicy> {
  noteTags(siteTag)
  // By SQL: the head of every page asks for it.
  const [stored] = await runStatement(
    await store(),
    sql`select ${columnsOf('c', [...TEXTS, ...FLAGS])} from crawling c order by c.id limit 1`,
    { row },
  )
  const { licenceTerms: terms, licenceEmail: email, securityPolicy } = stored ?? {}
  return {
    aiSearch: stored?.aiSearch ?? true,
    aiTraining: stored?.aiTraining ?? false,
    ...((terms || email) && { licence: { ...(terms && { terms }), ...(email && { email }) } }),
    llms: stored?.llms ?? false,
    ads: linesOf(stored?.ads),
    trust: linesOf(stored?.trust),
    securityContacts: linesOf(stored?.securityContacts),
    ...(securityPolicy && { securityPolicy }),
  }
}
