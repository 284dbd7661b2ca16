import type { MachineId } from '#content/audit/fetch/machine-readers.ts'
import type { PageAnswer } from '#content/audit/fetch/page-fetch.ts'
import type { RuleSource } from '#content/audit/fetch/rule-source.ts'
import { readPage } from '#content/audit/read/head-facts.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import type { PageHead } from '#content/audit/read/page-head.ts'
import { type Audience, type Fault, fine, type Rule } from './rule.ts'

/** A page that a machine got as HTML with a 2xx status. */
export interface ReadPage {
  answer: PageAnswer
  head: PageHead
}

/** A rule on the page as `audience` sees it. Audiences that are not machines use Googlebot's view. */
export function pageRule(
  audience: Audience,
  id: string,
  source: RuleSource,
  check: (page: ReadPage, observed: PageObservation) => readonly Fault[],
): Rule<PageObservation> {
  const machine: MachineId =
    audience === 'discover' || audience === 'news' || audience === 'browser' || audience === 'press'
      ? 'google'
      : audience
  return {
    id,
    audience,
    source,
    check: (observed) => {
      const page = readPage(observed, machine)
      return page ? check(page, observed) : fine
    },
  }
}
