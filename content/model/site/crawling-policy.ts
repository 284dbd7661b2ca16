/**
 * The desk's policy for crawlers. Every file that declares it to machines is written from this one value.
 * @module
 */

/** The policy. Values that are not set are not published. */
export interface CrawlingPolicy {
  /** Whether AI may read stories to answer with a link to them. */
  aiSearch: boolean
  /** Whether AI may collect stories to train models. */
  aiTraining: boolean
  /** The address of the terms of use, and the contact for licences. */
  licence?: { terms?: string; email?: string }
  /** Whether `llms.txt` introduces the portal to assistants. */
  llms: boolean
  /** Lines of `ads.txt` (IAB Tech Lab, 1.1). */
  ads: readonly string[]
  /** Lines of `trust.txt` (JournalList.net). */
  trust: readonly string[]
  /** URIs of the contacts for vulnerability reports (RFC 9116). */
  securityContacts: readonly string[]
  securityPolicy?: string
}

/** Whether crawlers of this role may read stories. */
export const mayRead = (
  policy: Pick<CrawlingPolicy, 'aiSearch' | 'aiTraining'>,
  role: 'training' | 'search' | 'reader',
): boolean => (role === 'training' ? policy.aiTraining : policy.aiSearch)
