/**
 * Videos, posts and maps of services that newsrooms embed, by the addresses of their pages and frames.
 * @module
 */
import { isWebAddress } from '#content/base/address/web-address.ts'
import type { Embed } from '#content/model/story/body.ts'

interface Service {
  provider: string
  /** What it shows, as the card's title. */
  what: string
  host: RegExp
  /** The address of the page that shows the same; `undefined` if `url` is no video, post or map. */
  page: (url: URL) => string | undefined
  /** Where it describes its pages as oEmbed says (oembed.com/providers.json), without a key. */
  oEmbed?: string
}

/** The page at `base` and the first group of `pattern`, which is matched against the path. */
const byPath =
  (pattern: RegExp, base: string, end = '') =>
  ({ pathname }: URL): string | undefined => {
    const found = pattern.exec(pathname)?.[1]
    return found && `${base}${found}${end}`
  }

const same = (pattern: RegExp) => (url: URL) =>
  pattern.test(url.pathname) ? `${url.origin}${url.pathname}` : undefined

const SERVICES: readonly Service[] = [
  {
    provider: 'YouTube',
    what: 'Video YouTube',
    host: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    page: youtubePage,
    oEmbed: 'https://www.youtube.com/oembed',
  },
  {
    provider: 'X',
    what: 'Unggahan X',
    host: /^(?:(?:www|mobile|platform)\.)?(?:twitter|x)\.com$/,
    page: (url) => {
      const id = /\/status(?:es)?\/(\d+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('id')
      const user = /^\/(\w{1,20})\/status/.exec(url.pathname)?.[1] ?? 'i'
      return id && /^\d+$/.test(id) ? `https://x.com/${user}/status/${id}` : undefined
    },
    oEmbed: 'https://publish.x.com/oembed',
  },
  {
    provider: 'Instagram',
    what: 'Unggahan Instagram',
    host: /^(?:www\.)?instagram\.com$/,
    page: byPath(/((?:p|reel|tv)\/[\w-]{5,})/, 'https://www.instagram.com/', '/'),
  },
  {
    provider: 'TikTok',
    what: 'Video TikTok',
    host: /^(?:(?:www|m|vm|vt)\.)?tiktok\.com$/,
    page: (url) =>
      byPath(/(@[\w.-]+\/(?:video|photo)\/\d+)/, 'https://www.tiktok.com/')(url) ??
      byPath(/^\/(?:embed(?:\/v\d)?|player\/v1)\/(\d+)/, 'https://www.tiktok.com/@/video/')(url) ??
      (/^v[mt]\./.test(url.hostname) ? same(/^\/\w{5,}\/?$/)(url) : undefined),
    oEmbed: 'https://www.tiktok.com/oembed',
  },
  {
    provider: 'Facebook',
    what: 'Unggahan Facebook',
    host: /^(?:(?:www|m|web|id-id)\.)?facebook\.com$|^fb\.watch$/,
    page: facebookPage,
  },
  {
    provider: 'Spotify',
    what: 'Audio Spotify',
    host: /^open\.spotify\.com$/,
    page: byPath(
      /((?:episode|track|show|album|playlist|artist)\/\w{10,})/,
      'https://open.spotify.com/',
    ),
    oEmbed: 'https://open.spotify.com/oembed',
  },
  {
    provider: 'Google Maps',
    what: 'Peta Google Maps',
    host: /^(?:www|maps)\.google\.[a-z.]{2,6}$|^maps\.app\.goo\.gl$|^goo\.gl$/,
    page: mapPage,
  },
  {
    provider: 'Threads',
    what: 'Unggahan Threads',
    host: /^(?:www\.)?threads\.(?:net|com)$/,
    page: byPath(/(@[\w.]+\/post\/[\w-]+)/, 'https://www.threads.com/'),
  },
  {
    provider: 'Vimeo',
    what: 'Video Vimeo',
    host: /^(?:(?:www|player)\.)?vimeo\.com$/,
    page: vimeoPage,
    oEmbed: 'https://vimeo.com/api/oembed.json',
  },
  {
    provider: 'Dailymotion',
    what: 'Video Dailymotion',
    host: /^(?:(?:www|geo)\.)?dailymotion\.com$/,
    page: byPath(/^\/(?:embed\/)?video\/(\w{5,})/, 'https://www.dailymotion.com/video/'),
    oEmbed: 'https://www.dailymotion.com/services/oembed',
  },
  {
    provider: 'SoundCloud',
    what: 'Audio SoundCloud',
    host: /^w\.soundcloud\.com$/,
    page: ({ searchParams }) => webAddressOf(searchParams.get('url')),
  },
  {
    provider: 'Telegram',
    what: 'Unggahan Telegram',
    host: /^t\.me$/,
    page: byPath(/^\/(\w{4,}\/\d+)/, 'https://t.me/'),
  },
  {
    provider: 'Vidio',
    what: 'Video Vidio',
    host: /^(?:www\.)?vidio\.com$/,
    page: byPath(/^\/(?:embed|watch)\/(\d+[\w-]*)/, 'https://www.vidio.com/watch/'),
  },
  {
    provider: 'Datawrapper',
    what: 'Grafik Datawrapper',
    host: /^datawrapper\.dwcdn\.net$/,
    page: byPath(/^\/(\w{5})\b/, 'https://datawrapper.dwcdn.net/', '/'),
  },
]

/**
 * The link card of a video, post or map at `address`; `undefined` if it is not one that Warta knows. A `title` is what
 * the page called it.
 */
export function knownEmbed(address: string, title = ''): Embed | undefined {
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  for (const { provider, what, host, page } of SERVICES) {
    const target = host.test(url.hostname) ? page(url) : undefined
    if (target) {
      const name = title.replace(/\s+/gu, ' ').trim().slice(0, 200)
      return { type: 'embed', url: target, title: isTelling(name) ? name : what, provider }
    }
  }
  return undefined
}

/** The address that describes the page of a known service at `address` (oEmbed in JSON); `undefined` if none does. */
export function oEmbedAddress(address: string): string | undefined {
  const url = URL.parse(address)
  const service = SERVICES.find(({ host, page }) => url && host.test(url.hostname) && page(url))
  if (!service?.oEmbed) return undefined
  return `${service.oEmbed}?${new URLSearchParams({ url: address, format: 'json' })}`
}

/** The link card for text that is nothing but the address of a video, post or map. */
export const embedAlone = (text: string): Embed | undefined =>
  /^https?:\/\/\S+$/.test(text) ? knownEmbed(text) : undefined

/** Players give every frame the same title. */
const isTelling = (title: string): boolean =>
  title !== '' &&
  !/^(?:youtube video player|video player|embedded? \w+|lihat (?:postingan|kiriman)|view this post|\w+ embed)\b/i.test(
    title,
  )

function youtubePage({ hostname, pathname, searchParams }: URL): string | undefined {
  const list = searchParams.get('list')
  if (/\/(?:playlist|embed\/videoseries)$/.test(pathname) && list)
    return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`
  const id =
    hostname === 'youtu.be'
      ? pathname.slice(1)
      : (/^\/(?:embed|v|shorts|live)\/([^/]+)/.exec(pathname)?.[1] ?? searchParams.get('v') ?? '')
  const start = secondsOf(searchParams.get('start') ?? searchParams.get('t') ?? '')
  if (!/^[\w-]{11}$/.test(id)) return undefined
  return `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}` : ''}`
}

/** The seconds of `90`, `90s`, `1m30s` or `1h2m3s`; `undefined` for other text and for the beginning. */
function secondsOf(time: string): number | undefined {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time)
  const [, hours = 0, minutes = 0, seconds = 0] = parts ?? []
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) || undefined
}

/** An unlisted video is shown only with its key, in the page's path or the frame's parameter `h`. */
function vimeoPage({ pathname, searchParams }: URL): string | undefined {
  const [, id, inPath] = /^\/(?:video\/)?(\d{5,})(?:\/([\da-f]{6,})\/?$)?/.exec(pathname) ?? []
  const key = inPath ?? /^[\da-f]{6,}$/.exec(searchParams.get('h') ?? '')?.[0]
  return id && `https://vimeo.com/${id}${key ? `/${key}` : ''}`
}

/** A plugin's frame has the address of the post as a parameter. */
function facebookPage(url: URL): string | undefined {
  if (/^\/plugins\//.test(url.pathname)) return webAddressOf(url.searchParams.get('href'))
  const isPost =
    /\/(?:posts|videos|photos|reel|share|watch|permalink\.php|story\.php|photo|events)\b/.test(
      url.pathname,
    )
  if (url.hostname !== 'fb.watch' && !isPost) return undefined
  const kept = ['v', 'story_fbid', 'id', 'fbid'].flatMap((name) => {
    const value = url.searchParams.get(name)
    return value ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  return `${url.origin}${url.pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}`
}

/** A map's frame shows nothing outside a frame; its place does. */
function mapPage(url: URL): string | undefined {
  if (url.hostname === 'goo.gl') return same(/^\/maps\/\w+/)(url)
  if (url.hostname === 'maps.app.goo.gl') return same(/^\/\w+/)(url)
  if (!/^\/maps\b/.test(url.pathname) && url.hostname !== 'maps.google.com') return undefined
  const search = 'https://www.google.com/maps/search/?api=1&query='
  const place = url.searchParams.get('q') ?? url.searchParams.get('query')
  if (place) return `${search}${encodeURIComponent(place)}`
  const data = url.searchParams.get('pb') ?? ''
  const [, across] = /!2d(-?[\d.]+)/.exec(data) ?? []
  const [, up] = /!3d(-?[\d.]+)/.exec(data) ?? []
  if (across && up) return `${search}${up},${across}`
  return /^\/maps\/(?:place|search|dir|@)/.test(url.pathname) ? url.href : undefined
}

const webAddressOf = (value: string | null): string | undefined =>
  value && isWebAddress(value) ? value : undefined
