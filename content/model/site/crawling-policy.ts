/**
 * Who may use what of the portal, as the desk chose it. Every file that tells machines so is written from this one value.
 * @module
 */

/** The choice of the desk. What is not set is not published. */
export interface CrawlingPolicy {
  /** Whether AI may read stories to answer with a link to them. */
  aiSearch: boolean
  /** Whether AI may collect stories to train models. */
  aiTraining: boolean
  /** Where the terms of use stand and whom to ask for a licence. */
  licence?: { terms?: string; email?: string }
  /** Whether `llms.txt` introduces the portal to assistants. */
  llms: boolean
  /** Lines of `ads.txt` (IAB Tech Lab, 1.1). */
  ads: readonly string[]
  /** Lines of `trust.txt` (JournalList.net). */
  trust: readonly string[]
  /** Whom to tell of a vulnerability (RFC 9116), as addresses; nobody where empty. */
  securityContacts: readonly string[]
  securityPolicy?: string
}

/** Whether crawlers of this role may read stories. */
export const mayRead = (
  policy: Pick<CrawlingPolicy, 'aiSearch' | 'aiTraining'>,
  role: 'training' | 'search' | 'reader',
): boolean => (role === 'training' ? policy.aiTraining : policy.aiSearch)
