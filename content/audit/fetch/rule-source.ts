/**
 * The source of a rule. `standing` is its authority: `owner`, the machine's owner; `quoted`, the owner as quoted by
 * others; `practice`, others' experience or ours; `standard`, a public specification.
 */
export interface RuleSource {
  name: string
  url: string
  standing: 'owner' | 'quoted' | 'practice' | 'standard'
}

const google = 'https://developers.google.com/search/docs/'

/** The sources of rules and machine profiles. */
export const sources = {
  googlebot: owner('Google Search Central: Googlebot', `${google}crawling-indexing/googlebot`),
  googleArticle: owner(
    'Google Search Central: Article structured data',
    `${google}appearance/structured-data/article`,
  ),
  googleDates: owner(
    'Google Search Central: publication dates',
    `${google}appearance/publication-dates`,
  ),
  googleTitle: owner('Google Search Central: title links', `${google}appearance/title-link`),
  googleSnippet: owner('Google Search Central: snippets', `${google}appearance/snippet`),
  googleRobotsMeta: owner(
    'Google Search Central: robots meta tag',
    `${google}crawling-indexing/robots-meta-tag`,
  ),
  googleCanonical: owner(
    'Google Search Central: canonical URLs',
    `${google}crawling-indexing/consolidate-duplicate-urls`,
  ),
  googleHreflang: owner(
    'Google Search Central: localized versions',
    `${google}specialty/international/localized-versions`,
  ),
  googleStatus: owner(
    'Google Search Central: HTTP status codes and soft 404',
    `${google}crawling-indexing/http-network-errors`,
  ),
  googleDiscover: quoted('Google Search Central: Discover', `${google}appearance/google-discover`),
  googlePaging: quoted(
    'Google Search Central: pagination',
    `${google}specialty/ecommerce/pagination-and-incremental-page-loading`,
  ),
  googleNewsSitemap: owner(
    'Google Search Central: news sitemaps',
    `${google}crawling-indexing/sitemaps/news-sitemap`,
  ),
  googleSitemap: quoted(
    'Google Search Central: build a sitemap',
    `${google}crawling-indexing/sitemaps/build-sitemap`,
  ),
  googleRobotsTxt: quoted(
    'Google Search Central: robots.txt',
    `${google}crawling-indexing/robots/robots_txt`,
  ),
  googleLicence: owner(
    'Google Search Central: image license metadata',
    `${google}appearance/structured-data/image-license-metadata`,
  ),
  googlePaywall: owner(
    'Google Search Central: paywalled content',
    `${google}appearance/structured-data/paywalled-content`,
  ),
  googleRetired: quoted(
    'Google Search Central: documentation updates',
    'https://developers.google.com/search/updates',
  ),
  schemaLive: standard('schema.org: LiveBlogPosting', 'https://schema.org/LiveBlogPosting'),
  livePractice: practice(
    'The Times: publication dates of live stories',
    'https://github.com/newsuk/times-components/pull/4177',
  ),
  sitemaps: standard('sitemaps.org protocol', 'https://www.sitemaps.org/protocol.html'),
  robotsTxt: standard('RFC 9309', 'https://www.rfc-editor.org/rfc/rfc9309'),
  openGraph: standard('The Open Graph protocol', 'https://ogp.me/'),
  bing: quoted(
    'Bing Webmaster Guidelines',
    'https://www.bing.com/webmasters/help/webmasters-guidelines-30fba23a',
  ),
  whatsapp: owner(
    'Meta: WhatsApp link previews',
    'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/',
  ),
  whatsappPractice: practice(
    'WhatsApp picture weight in practice',
    'https://stackoverflow.com/questions/25100917',
  ),
  facebookCrawler: owner(
    'Meta: the Facebook crawler',
    'https://developers.facebook.com/docs/sharing/webmasters/crawler',
  ),
  facebookImages: owner(
    'Meta: images in link shares',
    'https://developers.facebook.com/docs/sharing/webmasters/images',
  ),
  x: quoted(
    'X: summary card with large image',
    'https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image',
  ),
  linkedin: quoted(
    'LinkedIn: make your website shareable',
    'https://www.linkedin.com/help/linkedin/answer/a521928',
  ),
  discord: owner(
    'Discord: link previews',
    'https://docs.discord.com/developers/link-previews/overview',
  ),
  slack: owner('Slack: robots', 'https://api.slack.com/robots'),
  telegram: practice('Telegram: webpage bot', 'https://t.me/webpagebot'),
  imessage: practice(
    'Apple TN3156: rich previews for Messages',
    'https://developer.apple.com/documentation/technotes/tn3156-create-rich-previews-for-messages',
  ),
  rss: standard('RSS Advisory Board: specification', 'https://www.rssboard.org/rss-specification'),
  rssPractice: practice('RSS Best Practices Profile', 'https://www.rssboard.org/rss-profile'),
  pressLaw: quoted('Undang-Undang Pers (40/1999) pasal 12', 'https://peraturan.go.id'),
  http: standard('RFC 9110', 'https://www.rfc-editor.org/rfc/rfc9110'),
  asvs: standard(
    'OWASP ASVS 5.0',
    'https://owasp.org/www-project-application-security-verification-standard/',
  ),
} as const satisfies Record<string, RuleSource>

function owner(name: string, url: string): RuleSource {
  return { name, url, standing: 'owner' }
}
function quoted(name: string, url: string): RuleSource {
  return { name, url, standing: 'quoted' }
}
function practice(name: string, url: string): RuleSource {
  return { name, url, standing: 'practice' }
}
function standard(name: string, url: string): RuleSource {
  return { name, url, standing: 'standard' }
}
