import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import type {
  MachineReading,
  PageObservation,
  PictureObservation,
} from '#content/audit/read/observation.ts'
import { readPageHead } from '#content/audit/read/page-head.ts'
import { PAGE_MACHINES } from '#content/audit/rules/access-rules.ts'

/** The address of the observed page. */
export const PAGE_URL = 'https://warta.example/news/kapal'

/** The picture of the good page. */
const PICTURE: PictureObservation = {
  address: 'https://warta.example/media/kapal.jpg',
  status: 200,
  redirected: false,
  bytes: 120_000,
  contentType: 'image/jpeg',
  format: 'jpeg',
  width: 1200,
  height: 630,
}

const IMAGES = [
  [1200, 675],
  [1200, 900],
  [1200, 1200],
].map(([width, height]) => ({
  '@type': 'ImageObject',
  url: `https://warta.example/media/kapal-${width}x${height}.jpg`,
  width,
  height,
  creditText: 'Foto Contoh',
}))

/** The structured data of the good page. */
export const STORY = {
  '@context': 'https://schema.org',
  '@type': ['NewsArticle', 'ReportageNewsArticle'],
  headline: 'Kapal Berlabuh',
  datePublished: '2026-03-08T10:00:00+07:00',
  dateModified: '2026-03-08T11:00:00+07:00',
  author: [{ '@type': 'Person', name: 'Rani Contoh', url: 'https://warta.example/penulis/rani' }],
  image: IMAGES,
}

/** The head of a page that satisfies every machine. */
export const GOOD_HEAD = `<title>Kapal Berlabuh | Warta</title>
<meta name="description" content="Kapal itu berlabuh pagi ini.">
<meta name="robots" content="index, follow, max-image-preview:large">
<link rel="canonical" href="${PAGE_URL}">
<link rel="alternate" type="application/rss+xml" href="/rss.xml">
<meta property="og:type" content="article">
<meta property="og:title" content="Kapal Berlabuh">
<meta property="og:description" content="Kapal itu berlabuh pagi ini.">
<meta property="og:url" content="${PAGE_URL}">
<meta property="og:image" content="${PICTURE.address}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="article:published_time" content="2026-03-08T10:00:00+07:00">
<meta property="article:section" content="News">
<meta name="twitter:card" content="summary_large_image">`

const BODY = '<h1>Kapal Berlabuh</h1><time datetime="2026-03-08T10:00:00+07:00">8 Maret</time>'

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-security-policy': "default-src 'none'; base-uri 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** What differs from the good page. */
export interface PageChange {
  url?: string
  status?: number
  headers?: Record<string, string>
  html?: string
  head?: string
  body?: string
  story?: Record<string, unknown>
  picture?: Partial<PictureObservation>
  /** Pictures besides the one of the link preview. */
  pictures?: PictureObservation[]
  robots?: string
  beyond?: PageObservation['beyond']
  /** The number of redirects. */
  hops?: number
  /** What individual machines got instead of the page. */
  machines?: Partial<Record<MachineId, MachineReading>>
}

/** A page as every machine got it, parsed by the real parser within each machine's byte limit. */
export function anObservedPage(change: PageChange = {}): PageObservation {
  const url = change.url ?? PAGE_URL
  const story = `<script type="application/ld+json">${JSON.stringify({ ...STORY, ...change.story })}</script>`
  const html =
    change.html ??
    `<!doctype html><html lang="id"><head>${change.head ?? GOOD_HEAD}${story}</head><body>${change.body ?? BODY}</body></html>`
  const whole = Buffer.from(html)
  const headers: Record<string, string> = { ...HEADERS, ...change.headers }
  const read = (machine: MachineId): MachineReading => {
    const body = whole.subarray(0, machineReaders[machine].byteLimit)
    const hops = Array.from({ length: change.hops ?? 0 }, () => ({
      from: url,
      status: 302,
      to: url,
    }))
    const answer = {
      asked: url,
      address: url,
      hops,
      status: change.status ?? 200,
      headers,
      body,
      cut: body.length < whole.length,
      milliseconds: 5,
    }
    const isHtml = headers['content-type']?.startsWith('text/html')
    return { answer, head: isHtml ? readPageHead(body, headers['content-type']) : undefined }
  }
  return {
    address: url,
    now: new Date('2026-03-08T12:00:00+07:00'),
    readings: {
      ...Object.fromEntries(PAGE_MACHINES.map((machine) => [machine, read(machine)])),
      ...change.machines,
    },
    pictures: [{ ...PICTURE, ...change.picture }, ...(change.pictures ?? [])],
    robots: {
      address: 'https://warta.example/robots.txt',
      status: 200,
      text: change.robots ?? '',
      bytes: 0,
    },
    ...(change.beyond && { beyond: change.beyond }),
  }
}
