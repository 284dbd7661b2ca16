/**
 * An item of WordPress's export as a story, with an account of what was dropped or simplified.
 * @module
 */
import { bareHost } from '#content/base/address/old-address.ts'
import { isSlug, slugOf } from '#content/base/address/slug.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { IncomingPicture, IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { textField } from '#content/model/story/fields.ts'
import { plainText } from './plain-text.ts'
import { type PostPicture, wordpressBlocks } from './wordpress-blocks.ts'
import { wordpressTime } from './wordpress-time.ts'
import { isContent, type WxrCatalogue, type WxrCategory } from './wxr-catalogue.ts'
import type { WxrItem } from './wxr-document.ts'

/** An item of the export that becomes something here. */
export interface WordpressStory {
  kind: 'post' | 'page'
  story: IncomingStory
  /** Only what readers of the old site could see is published. */
  isPublic: boolean
  modifiedAt?: Date
  /** The addresses that it had. */
  addresses: string[]
  /** The addresses of its tags, by the names of their topics. */
  tags: ReadonlyMap<string, string>
  /** What was dropped or simplified, in Indonesian. */
  losses: string[]
}

/** How items are read. */
export interface WordpressReading {
  catalogue: WxrCatalogue
  /** The zone of times without one. */
  zone: TimeZone
  now: Date
}

/** The section of stories in no category. */
export const NO_CATEGORY = 'arsip'

/** The story of an item; a reason in Indonesian where it becomes none, `undefined` for items that are no content. */
export function wordpressStory(
  item: WxrItem,
  { catalogue, zone, now }: WordpressReading,
): WordpressStory | string | undefined {
  const of = (name: string) => item.texts.get(name)?.trim() ?? ''
  const meta = (name: string) => item.meta.get(name)?.at(-1)?.trim() ?? ''
  const type = of('wp:post_type') || 'post'
  const id = of('wp:post_id')
  if (!isContent(type)) return undefined
  const status = of('wp:status')
  if (status === 'trash' || status === 'auto-draft' || status === 'inherit') {
    return `Berstatus “${status}” di situs lama: tidak diambil.`
  }
  if (type !== 'post' && type !== 'page') {
    return `Jenis konten “${type}” tidak ada di sini: tidak diambil.`
  }
  const losses: string[] = []
  const onLoss = (reason: string) => {
    if (!losses.includes(reason)) losses.push(reason)
  }
  const headline = cut(plainText(of('title')), 'headline', onLoss)
  const picture = (found: PostPicture) => pictureOf(found, headline, catalogue, onLoss)
  const body = wordpressBlocks(of('content:encoded'), {
    picture,
    picturesOf: (post) => catalogue.uploads.get(post || id) ?? [],
    reusable: (block) => catalogue.blocks.get(block),
    onLoss,
  })
  const publishedAt = wordpressTime(of('wp:post_date_gmt'), of('wp:post_date'), zone)
  const modifiedAt = wordpressTime(of('wp:post_modified_gmt'), of('wp:post_modified'), zone)
  const hero = meta('_thumbnail_id')
  const photo = hero ? picture({ src: '', id: hero, alt: '', caption: '' }) : undefined
  const { section, topics } = filingOf(item, meta, catalogue)
  const summary = plainText(
    of('excerpt:encoded') ||
      withoutVariables(meta('_yoast_wpseo_metadesc')) ||
      withoutVariables(meta('rank_math_description')),
  )
  const words = body.some(({ type: kind }) => kind === 'paragraph')
  if (!headline) return 'Tanpa judul: tidak diambil.'
  if (body.length === 0) return 'Tanpa isi: tidak diambil.'
  if (!words) onLoss('Tidak ada paragraf di dalam isinya.')
  const isProtected = of('wp:post_password') !== ''
  const isPast = publishedAt !== undefined && publishedAt <= now
  const isPublic = (status === 'publish' || status === 'future') && isPast && !isProtected
  if (isProtected) onLoss('Dilindungi kata sandi di situs lama: menjadi draf.')
  else if (!isPublic) onLoss(`Berstatus “${status}” di situs lama: menjadi draf.`)
  if (of('wp:is_sticky') === '1') onLoss('Disematkan di halaman depan situs lama.')
  return {
    kind: type,
    isPublic,
    ...(modifiedAt && { modifiedAt }),
    addresses: addressesOf(item, { link: of('link'), guid: of('guid'), id, type }).filter(
      (address) => isOfSite(address, catalogue),
    ),
    tags: new Map(
      item.terms
        .filter(({ domain }) => domain === 'post_tag' || domain === 'tag')
        .map(({ slug, name }) => [topicName(name), `/tag/${slug}`]),
    ),
    losses,
    story: {
      origin: {
        provider: `wp:${catalogue.site}`,
        id,
        ...(modifiedAt && { version: modifiedAt.toISOString(), versionAt: modifiedAt }),
      },
      headline,
      slug: slugFrom(of('wp:post_name'), headline, id),
      ...(summary && { summary: cut(summary, 'summary', onLoss) }),
      section,
      authors: authorsOf(item, of('dc:creator'), catalogue),
      topics,
      ...(publishedAt && { publishedAt }),
      timeZone: zone,
      ...(photo && { photo }),
      body: photo ? withoutFirst(body, photo) : body,
    },
  }
}

/** Descriptions of plugins may have variables (`%%title%%`), which only the plugin knows. */
const withoutVariables = (text: string): string => (/%%?\w+%%?/.test(text) ? '' : text)

function cut(text: string, name: 'headline' | 'summary', onLoss: (reason: string) => void): string {
  const { maxLength = Number.POSITIVE_INFINITY, label } = textField(name)
  if (text.length <= maxLength) return text
  onLoss(`${label.id} dipotong di ${maxLength} karakter.`)
  const end = text.lastIndexOf(' ', maxLength - 1)
  return `${text.slice(0, end > 0 ? end : maxLength - 1)}…`
}

function slugFrom(name: string, headline: string, id: string): string {
  const decoded = decodedSlug(name)
  if (isSlug(decoded)) return decoded
  return slugOf(decoded) || slugOf(headline) || `berita-${id}`
}

function decodedSlug(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function authorsOf(item: WxrItem, creator: string, { authors }: WxrCatalogue): string[] {
  // Co-Authors Plus lists them all.
  const several = item.terms
    .filter(({ domain }) => domain === 'author')
    .map(({ name, slug }) => {
      const login = slug.replace(/^cap-/, '')
      return authors.get(login) ?? name
    })
  const names = several.length > 0 ? several : creator ? [authors.get(creator) ?? creator] : []
  return [...new Set(names.map((name) => plainText(name).slice(0, 80)).filter(Boolean))]
}

const topicName = (name: string): string => plainText(name).slice(0, 60).trim()

/** Whether an address was one of the old site: a path, or on its host. An export without its site says nothing. */
export function isOfSite(address: string, { site }: Pick<WxrCatalogue, 'site'>): boolean {
  if (!site || /^\/(?!\/)/.test(address)) return true
  return bareHost(address) === bareHost(site)
}

/** The permalink, the number, and the permalink with each slug that it had before. */
function addressesOf(
  { meta }: WxrItem,
  { link, guid, id, type }: { link: string; guid: string; id: string; type: string },
): string[] {
  const former = (meta.get('_wp_old_slug') ?? []).flatMap((slug) => {
    const url = URL.parse(link)
    const isLink = url && url.pathname !== '/' && slug.trim() !== ''
    return isLink ? [url.pathname.replace(/[^/]+(?=\/?$)/, slug.trim())] : []
  })
  const number = id && (type === 'page' ? `/?page_id=${id}` : `/?p=${id}`)
  return [...new Set([link, guid, number, ...former])].filter(Boolean)
}

function filingOf(
  { terms }: WxrItem,
  meta: (name: string) => string,
  { categories }: WxrCatalogue,
): { section: string; topics: string[] } {
  const own = terms
    .filter(({ domain }) => domain === 'category')
    .flatMap(({ slug }) => categories.get(slug) ?? [])
  const main = meta('_yoast_wpseo_primary_category') || meta('rank_math_primary_category')
  const depth = (category: WxrCategory, seen = 0): number => {
    const parent = categories.get(category.parent)
    return parent && seen < 10 ? depth(parent, seen + 1) : seen
  }
  const chosen =
    own.find(({ id }) => main !== '' && id === main) ??
    own.toSorted((one, other) => depth(other) - depth(one))[0]
  const above = new Set<string>()
  for (let at = chosen; at && !above.has(at.slug); at = categories.get(at.parent))
    above.add(at.slug)
  const topics = [
    ...own.filter(({ slug }) => !above.has(slug)).map(({ name }) => name),
    ...terms
      .filter(({ domain }) => domain === 'post_tag' || domain === 'tag')
      .map(({ name }) => name),
  ]
  return {
    section: chosen?.slug ?? NO_CATEGORY,
    topics: [...new Set(topics.map(topicName).filter(Boolean))],
  }
}

/** WordPress keeps smaller copies beside a picture: `kapal-300x200.jpg`, `kapal-scaled.jpg`. */
const SIZE = /-(?:\d{2,5}x\d{2,5}|scaled)(?=\.[a-z]{3,4}$)/i

function pictureOf(
  { src, id, alt, caption }: PostPicture,
  headline: string,
  { attachments, name, site }: WxrCatalogue,
  onLoss: (reason: string) => void,
): IncomingPicture | undefined {
  const known = id === undefined ? undefined : attachments.get(id)
  const address = known?.url || src.replace(SIZE, '')
  // An empty address would be that of the front page.
  if (!address) {
    onLoss(
      id ? `Gambar nomor ${id} tidak ada di dalam berkas ekspor.` : 'Gambar tanpa alamat dilepas.',
    )
    return undefined
  }
  const url = URL.parse(address, site || undefined)
  if (!url || !/^https?:$/.test(url.protocol)) {
    onLoss('Gambar tanpa alamat yang terbaca tidak diambil.')
    return undefined
  }
  const below = plainText(caption || known?.caption || '')
  const words = alt || known?.alt || below || plainText(known?.title ?? '') || headline
  return {
    file: url.href,
    alt: words.slice(0, 300),
    caption: (below || words).slice(0, 500),
    credit: (known?.credit ? plainText(known.credit) : `Arsip ${name || url.hostname}`).slice(
      0,
      120,
    ),
    aiUse: 'none',
  }
}

/** The featured picture often stands at the beginning once more. */
function withoutFirst(
  body: IncomingStory['body'],
  { file }: IncomingPicture,
): IncomingStory['body'] {
  const [first, ...rest] = body
  return first?.type === 'image' && first.picture.file === file && rest.length > 0 ? rest : body
}
