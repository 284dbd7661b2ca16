import type { CrawlingPolicy } from '#content/model/site/crawling-policy.ts'

/** The policy of a desk that chose nothing; `parts` replace what a test is about. */
export const aPolicy = (parts: Partial<CrawlingPolicy> = {}): CrawlingPolicy => ({
  aiSearch: true,
  aiTraining: false,
  llms: false,
  ads: [],
  trust: [],
  securityContacts: [],
  ...parts,
})
