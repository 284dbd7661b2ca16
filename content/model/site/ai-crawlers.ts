/**
 * AI companies' crawlers and the purpose that each declares. Search engines' own crawlers are not listed, because the
 * portal depends on them.
 *
 * The names and roles are from the companies' own pages on their crawlers, as of 2026.
 * @module
 */

/**
 * `training` collects texts for models; `search` builds answers that link to the story; `reader` fetches a page at a
 * person's request.
 */
export type CrawlerRole = 'training' | 'search' | 'reader'

/** A crawler, by the product token that it looks for in robots.txt. */
export interface AiCrawler {
  token: string
  role: CrawlerRole
}

/** Every AI crawler covered by the policy. */
export const AI_CRAWLERS: readonly AiCrawler[] = [
  { token: 'GPTBot', role: 'training' },
  { token: 'OAI-SearchBot', role: 'search' },
  { token: 'ChatGPT-User', role: 'reader' },
  { token: 'ClaudeBot', role: 'training' },
  { token: 'anthropic-ai', role: 'training' },
  { token: 'Claude-SearchBot', role: 'search' },
  { token: 'Claude-User', role: 'reader' },
  // The next two are not crawlers, but tokens that restrict training with what Googlebot and Applebot fetch.
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
