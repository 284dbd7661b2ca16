/**
 * Rules of chats and social networks on a page's preview tags.
 * @module
 */

import { MACHINES, type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { sources } from '#content/audit/fetch/rule-source.ts'
import { isAbsolute, linksOf, metaContent, sameAddress } from '#content/audit/read/head-facts.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import type { PageHead } from '#content/audit/read/page-head.ts'
import { pageRule } from './page-rule.ts'
import { advice, cut, fine, type Rule, refused } from './rule.ts'

/** Machines that show link previews. */
export const PREVIEW_MACHINES = MACHINES.filter((id) => machineReaders[id].kind === 'preview')

/** Bytes of style sheets before the tags that have been seen to break previews. */
const LARGE_STYLE = 20_000
/** Parameters that track readers and do not change the page. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|igsh|igshid|mc_[ce]id|msclkid|ref|session|sid)$/i
/** Separators between a headline and the site's name. */
const SEPARATORS = [' |', ' -', ' –', ' —', ' ·', ' •']
const CARDS = ['summary_large_image', 'summary', 'player', 'app']

/** Rules on the tags of a page, by machine. */
export const previewRules: readonly Rule<PageObservation>[] = [
  ...PREVIEW_MACHINES.flatMap((machine) => tagRules(machine)),
  pageRule('whatsapp', 'og-url', sources.whatsapp, ({ head }) =>
    metaContent(head, 'og:url')
      ? fine
      : refused('Tidak ada og:url yang berisi.', 'Tulis alamat kanonik di og:url.'),
  ),
  pageRule('whatsapp', 'og-url-bare', sources.whatsapp, ({ answer, head }) => {
    const own = metaContent(head, 'og:url')
    const url = own ? URL.parse(own) : undefined
    if (own && !url) return cut(`og:url bukan alamat lengkap: ${own}`, 'Tulis dengan https://.')
    if (!url) return fine
    const tail = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
    if (tail.length > 0) {
      return cut(`og:url membawa ${tail.join(', ')}.`, 'Tulis og:url tanpa parameter pelacak.')
    }
    const canonical = linksOf(head, 'canonical')[0]?.href
    if (url.search === '' || (canonical && sameAddress(canonical, url.href))) return fine
    return advice(
      `og:url berparameter (${url.search}) dan berbeda dari kanonik (${canonical ?? answer.address}).`,
      'Samakan og:url dengan rel=canonical.',
    )
  }),
  pageRule('whatsapp', 'title-without-site', sources.whatsapp, ({ head }) => {
    const title = metaContent(head, 'og:title') ?? ''
    const site = metaContent(head, 'og:site_name') ?? ''
    if (site === '' || !SEPARATORS.some((mark) => title.endsWith(`${mark} ${site}`))) return fine
    return advice(`og:title menyebut nama situs: ${title}`, 'Tulis judul berita saja di og:title.')
  }),
  pageRule('discord', 'attachment', sources.discord, ({ answer }) =>
    /^\s*attachment/i.test(answer.headers['content-disposition'] ?? '')
      ? refused('Dikirim sebagai unduhan.', 'Cabut Content-Disposition: attachment.')
      : fine,
  ),
  pageRule('telegram', 'tags-before-styles', sources.telegram, ({ head }) => {
    const first = Math.min(...tagsOf(head).map(({ end }) => end))
    const before = head.styles.filter(({ start }) => start < first)
    const bytes = before.reduce((sum, style) => sum + style.bytes, 0)
    if (!Number.isFinite(first) || bytes < LARGE_STYLE) return fine
    return cut(
      `${bytes.toLocaleString('id-ID')} bita gaya berdiri sebelum tag pratinjau.`,
      'Taruh tag pratinjau sebelum <style>.',
    )
  }),
  pageRule('x', 'card', sources.x, ({ head }) => {
    const card = metaContent(head, 'twitter:card')
    if (card && CARDS.includes(card)) return fine
    return cut(
      card ? `twitter:card tidak dikenal: ${card}` : 'Tidak ada twitter:card.',
      'Tulis twitter:card summary_large_image.',
    )
  }),
  pageRule('facebook', 'property', sources.openGraph, ({ head }) => {
    const wrong = head.metas.filter(
      ({ key, attribute }) => attribute === 'name' && /^(og|article):/.test(key),
    )
    if (wrong.length === 0) return fine
    return advice(
      `${wrong.map(({ key }) => key).join(', ')} ditulis dengan name=.`,
      'Tulis tag Open Graph dengan property=.',
    )
  }),
  pageRule('facebook', 'article-tags', sources.openGraph, ({ head }) => {
    if (metaContent(head, 'og:type') !== 'article') return fine
    const missing = ['article:published_time', 'article:section'].filter(
      (key) => !metaContent(head, key),
    )
    if (missing.length === 0) return fine
    return advice(`Berita tanpa ${missing.join(', ')}.`, 'Isi tag itu.')
  }),
]

function tagRules(machine: MachineId): Rule<PageObservation>[] {
  const { source } = machineReaders[machine]
  // WhatsApp reads only these tags; the others fall back to the page's title and description.
  const strict = machine === 'whatsapp'
  const lacking = strict ? refused : cut
  return [
    pageRule(machine, 'preview-title', source, ({ head }) => {
      if (metaContent(head, ...titleKeys(machine))) return fine
      if (!strict && head.titles.some(Boolean)) {
        return advice(
          'Tidak ada og:title; <title> dipakai, dengan nama situsnya.',
          'Tulis og:title.',
        )
      }
      return lacking('Tidak ada og:title yang berisi.', 'Tulis judul berita di og:title.')
    }),
    pageRule(machine, 'preview-description', source, ({ head }) => {
      const keys = machine === 'x' ? ['twitter:description'] : []
      if (metaContent(head, ...keys, 'og:description')) return fine
      if (!strict && metaContent(head, 'description')) return fine
      return lacking('Tidak ada og:description yang berisi.', 'Tulis ringkasan di og:description.')
    }),
    pageRule(machine, 'preview-image', source, ({ head }) => {
      const address = previewImage(head, machine)
      if (!address) return cut('Tidak ada og:image; kartunya tanpa gambar.', 'Sebut og:image.')
      if (isAbsolute(address)) return fine
      return refused(
        `og:image tidak lengkap: ${address}`,
        'Tulis og:image dengan https:// dan host.',
      )
    }),
    pageRule(machine, 'tags-in-head', source, ({ head }) => {
      const astray = tagsOf(head).filter(({ inHead }) => !inHead)
      if (astray.length === 0) return fine
      return (strict ? refused : cut)(
        `${astray.map(({ key }) => key).join(', ')} berdiri di luar kepala halaman.`,
        'Taruh semua tag pratinjau di dalam <head>, sebelum unsur yang mengakhirinya.',
      )
    }),
  ]
}

/** The address of the picture that `machine` shows, as written in the page. */
export function previewImage(head: PageHead, machine: MachineId): string | undefined {
  const own = machine === 'x' ? ['twitter:image', 'twitter:image:src'] : []
  return metaContent(head, ...own, 'og:image', 'og:image:secure_url', 'og:image:url')
}

const titleKeys = (machine: MachineId) =>
  machine === 'x' ? ['twitter:title', 'og:title'] : ['og:title']

const tagsOf = ({ metas }: PageHead) => metas.filter(({ key }) => /^(og|twitter):/.test(key))
