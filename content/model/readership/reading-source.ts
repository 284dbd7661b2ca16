/**
 * Where readers come from: a short, closed list of sources, so that neither an address that somebody came from nor
 * anything about a person is kept. Ids are stored and stay what they are.
 * @module
 */

/** The kinds of sources, in the order in which they are listed. */
export const SOURCE_KINDS = [
  'own',
  'search',
  'social',
  'chat',
  'aggregator',
  'assistant',
  'feed',
  'mail',
  'other',
  'direct',
] as const

export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A place that readers come from, and what gives it away. */
export interface KnownSource {
  readonly kind: SourceKind
  readonly name: string
  /** Its hosts; hosts below them belong to it, too. */
  readonly hosts?: readonly string[]
  /** The beginnings of the names of its Android apps, which come as `android-app://NAME`. */
  readonly apps?: readonly string[]
  /** Parameters that it adds to links that leave it. */
  readonly parameters?: readonly string[]
}

/** The sources that have names. Of several whose hosts fit, the longest host counts. */
export const KNOWN_SOURCES = {
  google: {
    kind: 'search',
    name: 'Google',
    // Other countries' hosts: see GOOGLE.
    hosts: ['google.com'],
    apps: ['com.google.android.googlequicksearchbox'],
    parameters: ['gclid', 'gbraid', 'wbraid', 'srsltid'],
  },
  bing: { kind: 'search', name: 'Bing', hosts: ['bing.com'], parameters: ['msclkid'] },
  yahoo: { kind: 'search', name: 'Yahoo', hosts: ['yahoo.com', 'yahoo.co.jp'] },
  duckduckgo: {
    kind: 'search',
    name: 'DuckDuckGo',
    hosts: ['duckduckgo.com'],
    apps: ['com.duckduckgo'],
  },
  yandex: {
    kind: 'search',
    name: 'Yandex',
    hosts: ['yandex.com', 'yandex.ru', 'ya.ru'],
    parameters: ['yclid'],
  },
  baidu: { kind: 'search', name: 'Baidu', hosts: ['baidu.com'] },
  ecosia: { kind: 'search', name: 'Ecosia', hosts: ['ecosia.org'] },
  brave: { kind: 'search', name: 'Brave', hosts: ['search.brave.com'] },
  startpage: { kind: 'search', name: 'Startpage', hosts: ['startpage.com'] },
  facebook: {
    kind: 'social',
    name: 'Facebook',
    hosts: ['facebook.com', 'fb.com', 'fb.me'],
    apps: ['com.facebook.katana', 'com.facebook.lite'],
    parameters: ['fbclid'],
  },
  instagram: {
    kind: 'social',
    name: 'Instagram',
    hosts: ['instagram.com'],
    apps: ['com.instagram'],
    parameters: ['igsh', 'igshid'],
  },
  threads: { kind: 'social', name: 'Threads', hosts: ['threads.net', 'threads.com'] },
  x: {
    kind: 'social',
    name: 'X',
    hosts: ['x.com', 'twitter.com', 't.co'],
    apps: ['com.twitter.android'],
    parameters: ['twclid'],
  },
  tiktok: {
    kind: 'social',
    name: 'TikTok',
    hosts: ['tiktok.com'],
    apps: ['com.zhiliaoapp.musically', 'com.ss.android.ugc.trill'],
    parameters: ['ttclid'],
  },
  youtube: {
    kind: 'social',
    name: 'YouTube',
    hosts: ['youtube.com', 'youtu.be'],
    apps: ['com.google.android.youtube'],
  },
  linkedin: {
    kind: 'social',
    name: 'LinkedIn',
    hosts: ['linkedin.com', 'lnkd.in'],
    apps: ['com.linkedin.android'],
  },
  reddit: {
    kind: 'social',
    name: 'Reddit',
    hosts: ['reddit.com', 'redd.it'],
    apps: ['com.reddit.frontpage'],
  },
  pinterest: {
    kind: 'social',
    name: 'Pinterest',
    hosts: ['pinterest.com', 'pin.it'],
    apps: ['com.pinterest'],
  },
  quora: { kind: 'social', name: 'Quora', hosts: ['quora.com'] },
  kaskus: { kind: 'social', name: 'Kaskus', hosts: ['kaskus.co.id'] },
  bluesky: { kind: 'social', name: 'Bluesky', hosts: ['bsky.app'] },
  mastodon: {
    kind: 'social',
    name: 'Mastodon',
    hosts: ['mastodon.social', 'mastodon.online', 'joinmastodon.org'],
  },
  whatsapp: {
    kind: 'chat',
    name: 'WhatsApp',
    hosts: ['whatsapp.com', 'wa.me'],
    apps: ['com.whatsapp'],
  },
  telegram: {
    kind: 'chat',
    name: 'Telegram',
    hosts: ['telegram.org', 't.me', 'telegram.me'],
    apps: ['org.telegram'],
  },
  messenger: {
    kind: 'chat',
    name: 'Messenger',
    hosts: ['messenger.com'],
    apps: ['com.facebook.orca'],
  },
  line: { kind: 'chat', name: 'LINE', hosts: ['line.me'], apps: ['jp.naver.line'] },
  discord: { kind: 'chat', name: 'Discord', hosts: ['discord.com'], apps: ['com.discord'] },
  slack: { kind: 'chat', name: 'Slack', hosts: ['slack.com'], apps: ['com.Slack'] },
  googlenews: {
    kind: 'aggregator',
    name: 'Google Berita',
    hosts: ['news.google.com'],
    apps: ['com.google.android.apps.magazines'],
  },
  linetoday: { kind: 'aggregator', name: 'LINE Today', hosts: ['today.line.me'] },
  msn: { kind: 'aggregator', name: 'MSN', hosts: ['msn.com'] },
  flipboard: {
    kind: 'aggregator',
    name: 'Flipboard',
    hosts: ['flipboard.com'],
    apps: ['flipboard'],
  },
  smartnews: { kind: 'aggregator', name: 'SmartNews', hosts: ['smartnews.com'] },
  operanews: {
    kind: 'aggregator',
    name: 'Opera News',
    hosts: ['operanews.com', 'opera.news'],
    apps: ['com.opera.app.news'],
  },
  applenews: { kind: 'aggregator', name: 'Apple News', hosts: ['apple.news'] },
  yahoonews: { kind: 'aggregator', name: 'Yahoo News', hosts: ['news.yahoo.com'] },
  chatgpt: {
    kind: 'assistant',
    name: 'ChatGPT',
    hosts: ['chatgpt.com', 'chat.openai.com'],
    apps: ['com.openai.chatgpt'],
  },
  gemini: { kind: 'assistant', name: 'Gemini', hosts: ['gemini.google.com'] },
  copilot: {
    kind: 'assistant',
    name: 'Copilot',
    hosts: ['copilot.microsoft.com', 'copilot.com'],
  },
  perplexity: { kind: 'assistant', name: 'Perplexity', hosts: ['perplexity.ai'] },
  claude: { kind: 'assistant', name: 'Claude', hosts: ['claude.ai'] },
  feedly: { kind: 'feed', name: 'Feedly', hosts: ['feedly.com'], apps: ['com.devhd.feedly'] },
  inoreader: {
    kind: 'feed',
    name: 'Inoreader',
    hosts: ['inoreader.com'],
    apps: ['com.innologica'],
  },
  newsblur: { kind: 'feed', name: 'NewsBlur', hosts: ['newsblur.com'] },
  oldreader: { kind: 'feed', name: 'The Old Reader', hosts: ['theoldreader.com'] },
  feedbin: { kind: 'feed', name: 'Feedbin', hosts: ['feedbin.com'] },
  gmail: {
    kind: 'mail',
    name: 'Gmail',
    hosts: ['mail.google.com'],
    apps: ['com.google.android.gm'],
  },
  yahoomail: { kind: 'mail', name: 'Yahoo Mail', hosts: ['mail.yahoo.com'] },
  outlook: {
    kind: 'mail',
    name: 'Outlook',
    hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com'],
    apps: ['com.microsoft.office.outlook'],
  },
} as const satisfies Record<string, KnownSource>

type KnownSourceId = keyof typeof KNOWN_SOURCES

/** Own pages, other sites, and whoever says nothing: typed, from a bookmark, or from an app that keeps it to itself. */
export type ReadingSource = KnownSourceId | 'own' | 'other' | 'direct'

/** The ids of all sources. */
export const READING_SOURCES = [
  ...(Object.keys(KNOWN_SOURCES) as KnownSourceId[]),
  'own',
  'other',
  'direct',
] as const satisfies readonly ReadingSource[]

/** The kind of `source`. */
export const kindOfSource = (source: ReadingSource): SourceKind =>
  isKnown(source) ? KNOWN_SOURCES[source].kind : source

/** The name of `source`; undefined for those that have none but their kind. */
export const nameOfSource = (source: ReadingSource): string | undefined =>
  isKnown(source) ? KNOWN_SOURCES[source].name : undefined

const isKnown = (source: ReadingSource): source is KnownSourceId => source in KNOWN_SOURCES

/** `google.co.id`, `www.google.de`: one label or two behind the name. */
const GOOGLE = /^(?:www\.)?google\.(?:com?\.)?[a-z]{2}$/
/** Longer ones are not read: no browser sends such a one across sites, and an own page's begins with the own address. */
const LONGEST = 2_000

const listed = Object.entries(KNOWN_SOURCES) as [KnownSourceId, KnownSource][]
const byHost = new Map(listed.flatMap(([id, { hosts = [] }]) => hosts.map((host) => [host, id])))
const byParameter = new Map(
  listed.flatMap(([id, { parameters = [] }]) => parameters.map((name) => [name, id])),
)

/**
 * Where a reader came from, who asked for the path and query `asked` with `referrer` in its `Referer`. `ownHost` is that
 * of the portal. Where there is no referrer, a parameter that a known source adds to its links says so.
 */
export function readingSource(
  referrer: string | undefined,
  asked: string,
  ownHost: string,
): ReadingSource {
  const url = referrer ? URL.parse(referrer.slice(0, LONGEST)) : null
  if (url?.protocol === 'android-app:') return sourceOfApp(url.host) ?? 'other'
  if (url?.protocol === 'http:' || url?.protocol === 'https:') {
    return url.host === ownHost ? 'own' : (sourceOfHost(url.hostname) ?? 'other')
  }
  return sourceInQuery(asked) ?? 'direct'
}

function sourceOfHost(host: string): ReadingSource | undefined {
  // From the whole host to the last two labels: `news.google.com` before `google.com`.
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const known = byHost.get(rest)
    if (known) return known
  }
  return GOOGLE.test(host) ? 'google' : undefined
}

function sourceOfApp(name: string): ReadingSource | undefined {
  const isFrom = (app: string) => name.toLowerCase().startsWith(app.toLowerCase())
  return listed.find(([, { apps = [] }]) => apps.some(isFrom))?.[0]
}

function sourceInQuery(asked: string): ReadingSource | undefined {
  const start = asked.indexOf('?')
  if (start < 0) return undefined
  for (const [name] of new URLSearchParams(asked.slice(start, start + LONGEST))) {
    const known = byParameter.get(name)
    if (known) return known
  }
  return undefined
}
