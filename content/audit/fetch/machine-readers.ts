/**
 * The machines through which people find stories, with their request headers and limits.
 * @module
 */
import { type RuleSource, sources } from './rule-source.ts'

/** A content coding. */
export type Coding = 'br' | 'gzip' | 'deflate'

/** How a machine makes requests, and its limits. */
export interface MachineReader {
  /** Its common name. */
  name: string
  kind: 'search' | 'preview' | 'feed'
  userAgent: string
  /** Its `Accept` header. */
  accept: string
  /** The codings in its `Accept-Encoding` header; it cannot read any others. */
  codings: readonly Coding[]
  /** Bytes of the decoded document that it reads; our default if no limit is published. */
  byteLimit: number
  /** Milliseconds until it gives up; our default if no limit is published. */
  timeLimit: number
  /** The redirects that it follows; our default if no limit is published. */
  redirects: number
  /** Its user agent in robots.txt; absent if it ignores robots.txt. */
  robotsName?: string
  /** The source of its limits. */
  source: RuleSource
}

const KB = 1_000
const MB = 1_000_000
/** Our default in milliseconds: how long a chat waits for a link preview. */
const OUR_TIME_LIMIT = 10_000
const OUR_REDIRECTS = 5
const OUR_BYTES = 2 * MB
const HTML = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8'

const preview = {
  kind: 'preview',
  accept: HTML,
  codings: ['gzip', 'deflate', 'br'],
  byteLimit: OUR_BYTES,
  timeLimit: OUR_TIME_LIMIT,
  redirects: OUR_REDIRECTS,
} as const

const profiles = {
  google: {
    robotsName: 'Googlebot',
    name: 'Google',
    kind: 'search',
    userAgent:
      'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    accept: HTML,
    codings: ['gzip', 'deflate', 'br'],
    byteLimit: 2 * 1024 * 1024,
    timeLimit: 30_000,
    redirects: 10,
    source: sources.googlebot,
  },
  bing: {
    robotsName: 'bingbot',
    name: 'Bing',
    kind: 'search',
    userAgent:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/140.0.0.0 Safari/537.36',
    accept: HTML,
    codings: ['gzip', 'deflate', 'br'],
    byteLimit: OUR_BYTES,
    timeLimit: 30_000,
    redirects: OUR_REDIRECTS,
    source: sources.bing,
  },
  whatsapp: {
    ...preview,
    name: 'WhatsApp',
    userAgent: 'WhatsApp/2.23.20.0',
    byteLimit: 300 * KB,
    source: sources.whatsapp,
  },
  facebook: {
    ...preview,
    name: 'Facebook',
    userAgent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    codings: ['gzip', 'deflate'],
    byteLimit: MB,
    source: sources.facebookCrawler,
  },
  x: {
    ...preview,
    name: 'X',
    userAgent: 'Twitterbot/1.0',
    robotsName: 'Twitterbot',
    source: sources.x,
  },
  telegram: {
    ...preview,
    name: 'Telegram',
    userAgent: 'TelegramBot (like TwitterBot)',
    source: sources.telegram,
  },
  linkedin: {
    ...preview,
    name: 'LinkedIn',
    userAgent:
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    robotsName: 'LinkedInBot',
    source: sources.linkedin,
  },
  slack: {
    ...preview,
    name: 'Slack',
    userAgent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    source: sources.slack,
  },
  discord: {
    ...preview,
    name: 'Discord',
    userAgent: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    redirects: 5,
    source: sources.discord,
  },
  imessage: {
    ...preview,
    name: 'iMessage',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
    source: sources.imessage,
  },
  feed: {
    name: 'Pembaca umpan',
    kind: 'feed',
    userAgent: 'NetNewsWire (RSS Reader; https://netnewswire.com/)',
    accept: 'application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5',
    codings: ['gzip', 'deflate', 'br'],
    byteLimit: 5 * MB,
    timeLimit: OUR_TIME_LIMIT,
    redirects: OUR_REDIRECTS,
    source: sources.rssPractice,
  },
} as const satisfies Record<string, MachineReader>

/** The id of a machine. */
export type MachineId = keyof typeof profiles

/** Every machine by its id. */
export const machineReaders: Readonly<Record<MachineId, MachineReader>> = profiles

/** The ids of all machines, search first. */
export const MACHINES = Object.keys(profiles) as readonly MachineId[]
