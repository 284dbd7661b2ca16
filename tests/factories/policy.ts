import type { CrawlingPolicy } from '#content/model/site/crawling-policy.ts'

/** The default crawling policy; `parts` override its fields. */
export const aPolicy = (parts: Partial<CrawlingPolicy> = {}): CrawlingPolicy => ({
  aiSearch: true,
  aiTraining: false,
  llms: false,
  ads: [],
  trust: [],
  securityContacts: [],
  ...parts,
})
