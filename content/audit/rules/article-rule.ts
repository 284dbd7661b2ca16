import type { RuleSource } from '#content/audit/fetch/rule-source.ts'
import { articleOf, isStory } from '#content/audit/read/head-facts.ts'
import type { Thing } from '#content/audit/read/json-ld.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import type { PageHead } from '#content/audit/read/page-head.ts'
import { pageRule } from './page-rule.ts'
import { type Audience, type Fault, fine, type Rule } from './rule.ts'

/** A rule that applies to pages which declare themselves stories. */
export function storyRule(
  audience: Audience,
  id: string,
  source: RuleSource,
  check: (head: PageHead, observed: PageObservation) => readonly Fault[],
): Rule<PageObservation> {
  return pageRule(audience, id, source, ({ head }, observed) =>
    isStory(head) ? check(head, observed) : fine,
  )
}

/** A rule of Google on the article in a page's structured data. */
export function articleRule(
  id: string,
  source: RuleSource,
  check: (head: PageHead, article: Thing, observed: PageObservation) => readonly Fault[],
): Rule<PageObservation> {
  return storyRule('google', id, source, (head, observed) => {
    const article = articleOf(head)
    return article ? check(head, article, observed) : fine
  })
}

/** Whether a property is absent or empty. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
