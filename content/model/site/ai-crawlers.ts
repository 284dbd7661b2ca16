/**
 * Crawlers of AI companies and what each says that it is for. Search engines' own crawlers are not here: they
 * are what the portal lives from.
 *
 * The names and roles are from the companies' own pages on their crawlers, as remembered in 2026.
 * @module
 */

/**
 * `training` collects texts for models; `search` makes answers that lead to the story; `reader` fetches a page
 * because a person asked for it.
 */
export type CrawlerRole = 'training' | 'search' | 'reader'

/** A crawler by the product token that it looks for in robots.txt. */
export interface AiCrawler {
  token: string
  role: CrawlerRole
}

/** Every AI crawler that the policy knows. */
export const AI_CRAWLERS: readonly AiCrawler[] = [
  { token: 'GPTBot', role: 'training' },
  { token: 'OAI-SearchBot', role: 'search' },
  { token: 'ChatGPT-User', role: 'reader' },
  { token: 'ClaudeBot', role: 'training' },
  { token: 'anthropic-ai', role: 'training' },
  { token: 'Claude-SearchBot', role: 'search' },
  { token: 'Claude-User', role: 'reader' },
  // No crawler: the token with which Googlebot and Applebot are told what they may not train on.
  { token: 'Google-Extended', role: 'training' },
  { token: 'Applebot-Extended', role: 'training' },
  { token: 'PerplexityBot', role: 'search' },
  { token: 'Perplexity-User', role: 'reader' },
  { token: 'CCBot', role: 'training' },
  { token: 'meta-externalagent', role: 'training' },
  { token: 'Bytespider', role: 'training' },
  { token: 'Amazonbot', role: 'training' },
  { token: 'cohere-ai', role: 'training' },
  { token: 'Diffbot', role: 'training' },
  { token: 'omgili', role: 'training' },
]
