/**
 * An item of WordPress's export as a story, with an account of what was dropped or simplified.
 * @module
 */
import { slugOf } from '#content/base/address/slug.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import type { HtmlPicture } from '#content/intake/legacy/html-blocks.ts'
import {
  authorName,
  cutText,
  foreignAddress,
  isOfSite,
  type LegacyStory,
  legacyPicture,
  legacySlug,
  lossNotes,
  NO_SECTION,
  namedPeople,
  topicName,
  withoutFirst,
} from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { wordpressBlocks } from './wordpress-blocks.ts'
import { contentKind, taxonomyKind, taxonomyPath } from './wordpress-choices.ts'
import { wordpressTime } from './wordpress-time.ts'
import type { WxrCatalogue, WxrCategory } from './wxr-catalogue.ts'
import type { WxrItem } from './wxr-document.ts'

/** How items are read. */
export interface WordpressReading {
  catalogue: WxrCatalogue
  /** The zone of times without one. */
  zone: TimeZone
  now: Date
}

/** The story of an item; a reason in Indonesian where it becomes none, `undefined` for items that are no content. */
export function wordpressStory(
  item: WxrItem,
  { catalogue, zone, now }: WordpressReading,
): LegacyStory | string | undefined {
  const of = (name: string) => item.texts.get(name)?.trim() ?? ''
  const meta = (name: string) => item.meta.get(name)?.at(-1)?.trim() ?? ''
  const type = of('wp:post_type') || 'post'
  const id = of('wp:post_id')
  const kind = contentKind(type, catalogue.choices)
  if (kind === 'nothing') return undefined
  const status = of('wp:status')
  if (status === 'trash' || status === 'auto-draft' || status === 'inherit') {
    return `Berstatus “${status}” di situs lama: tidak diambil.`
  }
  if (kind === 'unknown') {
    return `Jenis konten “${type}” tidak ada di sini: tidak diambil.`
  }
  const { losses, onLoss } = lossNotes()
  const headline = cutText(plainText(of('title')), 'headline', onLoss)
  const pictureAddresses = new Map<string, readonly string[]>()
  const picture = (found: HtmlPicture) => {
    const taken = pictureOf(found, headline, catalogue, onLoss)
    const known = catalogue.attachments.get(found.id ?? '')
    if (taken?.file) catalogue.left.shown.add(known && found.id ? found.id : taken.file)
    if (taken?.file && known) {
      const pages = [known.page, `/?attachment_id=${found.id}`]
      pictureAddresses.set(
        taken.file,
        pages.filter((address) => address && isOfSite(address, catalogue)),
      )
    }
    return taken
  }
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
  const authors = authorsOf(item, of('dc:creator'), catalogue, onLoss)
  const { section, topics } = filingOf(item, meta, catalogue)
  tellOtherTerms(item, catalogue, onLoss)
  const summary = plainText(
    of('excerpt:encoded') ||
      withoutVariables(meta('_yoast_wpseo_metadesc')) ||
      withoutVariables(meta('rank_math_description')) ||
      withoutVariables(meta('_aioseo_description')),
  )
  const originalUrl = foreignAddress(
    meta('_yoast_wpseo_canonical') || meta('rank_math_canonical_url'),
    catalogue.site,
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
  if (isHidden(meta)) onLoss('Disembunyikan dari mesin pencari di situs lama.')
  if (of('wp:is_sticky') === '1') onLoss('Disematkan di halaman depan situs lama.')
  return {
    kind,
    isPublic,
    ...(modifiedAt && { modifiedAt }),
    addresses: addressesOf(item, { link: of('link'), guid: of('guid'), id, kind }).filter(
      (address) => isOfSite(address, catalogue),
    ),
    identityAddress: `/?page_id=${id}`,
    topicAddresses: new Map(
      item.terms
        .filter(({ domain }) => taxonomyKind(domain, catalogue.choices) === 'topic')
        .map(({ domain, slug, name }) => [topicName(name), `${taxonomyPath(domain)}/${slug}`]),
    ),
    authorAddresses: new Map(
      Array.from(authors, ([name, login]) => [name, `/author/${slugOf(login)}`]),
    ),
    sectionAddresses: categoryAddresses(catalogue.sections.get(section)),
    pictureAddresses,
    losses,
    story: {
      origin: {
        provider: `wp:${catalogue.site}`,
        id,
        ...(modifiedAt && { version: modifiedAt.toISOString(), versionAt: modifiedAt }),
      },
      headline,
      slug: legacySlug(of('wp:post_name'), headline, id),
      ...(summary && { summary: cutText(summary, 'summary', onLoss) }),
      ...(originalUrl !== undefined && { originalUrl }),
      section,
      authors: [...authors.keys()],
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

/** Whether search engines were asked not to list it. */
const isHidden = (meta: (name: string) => string): boolean =>
  meta('_yoast_wpseo_meta-robots-noindex') === '1' || meta('rank_math_robots').includes('"noindex"')

/** The names of an item's authors with their logins. */
function authorsOf(
  item: WxrItem,
  creator: string,
  { authors }: WxrCatalogue,
  onLoss: (reason: string) => void,
): ReadonlyMap<string, string> {
  // Co-Authors Plus lists them all.
  const several = item.terms
    .filter(({ domain }) => domain === 'author')
    .map(({ name, slug }) => ({ login: slug.replace(/^cap-/, ''), name }))
  const all = several.length > 0 ? several : [{ login: creator, name: creator }]
  const people = all.map(({ login, name }) => ({ login, name: authors.get(login) ?? name }))
  return new Map(
    namedPeople(people, ({ name }) => name, onLoss).map(({ login, name }) => [
      authorName(name),
      login,
    ]),
  )
}

/** The permalink, the number, and the permalink with each slug that it had before. */
function addressesOf(
  { meta }: WxrItem,
  { link, guid, id, kind }: { link: string; guid: string; id: string; kind: 'story' | 'page' },
): string[] {
  const former = (meta.get('_wp_old_slug') ?? []).flatMap((slug) => {
    const url = URL.parse(link)
    const isLink = url && url.pathname !== '/' && slug.trim() !== ''
    return isLink ? [url.pathname.replace(/[^/]+(?=\/?$)/, slug.trim())] : []
  })
  // WordPress finds a page by either number.
  const numbers = id ? [...(kind === 'page' ? [`/?page_id=${id}`] : []), `/?p=${id}`] : []
  return [...new Set([link, guid, ...numbers, ...former])].filter(Boolean)
}

function filingOf(
  { terms }: WxrItem,
  meta: (name: string) => string,
  { sections: categories, choices }: WxrCatalogue,
): { section: string; topics: string[] } {
  const own = terms
    .filter(({ domain }) => taxonomyKind(domain, choices) === 'section')
    .flatMap(({ slug }) => categories.get(slug) ?? [])
  const main = meta('_yoast_wpseo_primary_category') || meta('rank_math_primary_category')
  const depth = (category: WxrCategory, seen = 0): number => {
    const parent = categories.get(category.parent)
    return parent && seen < 10 ? depth(parent, seen + 1) : seen
  }
  const deepest = (all: readonly WxrCategory[]) =>
    all.toSorted((one, other) => depth(other) - depth(one))[0]
  const chosen =
    // Somebody has said that these are the sections.
    deepest(own.filter(({ taxonomy }) => taxonomy !== 'category')) ??
    own.find(({ id }) => main !== '' && id === main) ??
    deepest(own)
  const above = new Set<string>()
  for (let at = chosen; at && !above.has(at.slug); at = categories.get(at.parent))
    above.add(at.slug)
  const topics = [
    ...own.filter(({ slug }) => !above.has(slug)).map(({ name }) => name),
    ...terms
      .filter(({ domain }) => taxonomyKind(domain, choices) === 'topic')
      .map(({ name }) => name),
  ]
  return {
    section: chosen?.slug ?? NO_SECTION,
    topics: [...new Set(topics.map(topicName).filter(Boolean))],
  }
}

/** The number of a category, and the address that has its slug. */
function categoryAddresses(category: WxrCategory | undefined): string[] {
  if (!category) return []
  const { taxonomy, id, slug } = category
  const isNumbered = taxonomy === 'category' && /^\d+$/.test(id)
  return [...(isNumbered ? [`/?cat=${id}`] : []), `${taxonomyPath(taxonomy)}/${slug}`]
}

/** What a story is filed under in taxonomies that themes and plugins have added. */
function tellOtherTerms(
  { terms }: WxrItem,
  { choices }: WxrCatalogue,
  onLoss: (reason: string) => void,
): void {
  for (const { domain, name } of terms) {
    if (taxonomyKind(domain, choices) !== 'unknown') continue
    onLoss(`Penggolongan “${domain}”: “${plainText(name)}” tidak diambil.`)
  }
}

/** WordPress keeps smaller copies beside a picture: `kapal-300x200.jpg`, `kapal-scaled.jpg`. */
const SIZE = /-(?:\d{2,5}x\d{2,5}|scaled)(?=\.[a-z]{3,4}$)/i

function pictureOf(
  { src, id, alt, caption }: HtmlPicture,
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
  return legacyPicture(
    {
      address,
      alt: alt || known?.alt || '',
      caption: caption || known?.caption || '',
      credit: known?.credit ?? '',
      otherwise: [known?.title ?? '', headline],
    },
    { site, archive: name },
    onLoss,
  )
}
