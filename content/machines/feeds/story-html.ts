/**
 * A story as standalone HTML for feed readers: absolute URLs, no classes, no scripts.
 * @module
 */

import { escapeAttribute, escapeText } from 'entities'
import { absolute, storyPath } from '#content/base/address/addresses.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import { attachmentFacts } from '#content/model/attachment/attachment-words.ts'
import type { LiveEntry } from '#content/model/live/entry.ts'
import type { Photo, Rendition } from '#content/model/photo/photo.ts'
import {
  type Block,
  type Chart,
  type Embed,
  type Inline,
  itemWords,
  type List,
  nestedLists,
  type Paragraph,
} from '#content/model/story/body.ts'
import type { Correction } from '#content/model/story/correction.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import type { Grid } from '#content/model/story/table-grid.ts'

/** Width in pixels. Feeds are read on phones; larger pictures would only cost data. */
const PICTURE_WIDTH = 1280

/** The whole story below its headline: hero, body, corrections, agency. */
export function storyHtml(story: PublishedStory, site: { url: string }): string {
  const { hero, body, dateline, corrections, agency, timeZone } = story
  return [
    ...(hero ? [figure(hero, '16x9', site)] : []),
    ...bodyHtml(body, site, dateline),
    ...correctionsHtml(corrections, timeZone),
    ...(agency
      ? [
          `<p>(${escapeText(agency.code)}) ${escapeText(words.story.source)}: ${escapeText(agency.name)}</p>`,
        ]
      : []),
  ].join('\n')
}

function correctionsHtml(corrections: readonly Correction[], zone: TimeZone): string[] {
  if (corrections.length === 0) return []
  return [
    `<h2>${escapeText(words.story.corrections)}</h2>`,
    ...corrections.map(
      ({ text, correctedAt }) =>
        `<p>${escapeText(text)} (${escapeText(formatStamp(correctedAt, zone))})</p>`,
    ),
  ]
}

/** An entry of a live story below its headline: what is not verified, its body, its photo and its corrections. */
export function entryHtml(
  { body, photo, corrections, unverifiedPart }: LiveEntry,
  zone: TimeZone,
  site: { url: string },
): string {
  return [
    ...(unverifiedPart === undefined
      ? []
      : [`<p>${escapeText(unverifiedMark(unverifiedPart))}</p>`]),
    ...bodyHtml(body, site),
    ...(photo ? [figure(photo, 'full', site)] : []),
    ...correctionsHtml(corrections, zone),
  ].join('\n')
}

/** The notice that something is not verified yet, as plain text. */
export const unverifiedMark = (part: string): string => `${words.story.unverified}. ${part}`.trim()

/** The blocks of a body, each as HTML; the first paragraph begins with `dateline`. */
export function bodyHtml(
  body: readonly Block<Photo>[],
  site: { url: string },
  dateline?: string,
): string[] {
  const opening = body.findIndex(({ type }) => type === 'paragraph')
  return body.map((block, index) =>
    blockHtml(block, site, index === opening ? dateline : undefined),
  )
}

function blockHtml(block: Block<Photo>, site: { url: string }, dateline?: string): string {
  switch (block.type) {
    case 'paragraph': {
      const place = dateline ? `<strong>${escapeText(dateline)}</strong> – ` : ''
      return `<p>${place}${inlineHtml(block.content, site)}</p>`
    }
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.content, site)}</h${block.level}>`
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.content, site)}</p></blockquote>`
    case 'list':
      return listHtml(block, site)
    case 'image':
      return figure(block.picture, 'full', site)
    case 'embed':
      return embedHtml(block)
    case 'fact-box':
      return `<aside><h3>${escapeText(block.title)}</h3>${block.content
        .map((part: Paragraph | List) => blockHtml(part, site))
        .join('')}</aside>`
    case 'pull-quote': {
      const speaker = block.speaker ? `<br>${escapeText(block.speaker)}` : ''
      return `<aside><p><strong>${escapeText(block.text)}</strong>${speaker}</p></aside>`
    }
    case 'gallery':
      return [
        ...(block.title ? [`<h3>${escapeText(block.title)}</h3>`] : []),
        ...block.pictures.map((photo) => figure(photo, 'full', site)),
      ].join('')
    case 'table':
      return tableHtml(block, block.title) + sourceHtml(block)
    case 'chart':
      return chartHtml(block, site)
    case 'related': {
      const { story } = block
      const href = escapeAttribute(absolute(site, storyPath(story)))
      return `<p>${escapeText(words.story.related)}: <a href="${href}">${escapeText(story.headline)}</a></p>`
    }
    case 'attachment':
      return `<p>${attachmentHtml(block.file, site)}</p>`
  }
}

/** Words as HTML, with absolute links. */
export function inlineHtml(content: readonly Inline[], site: { url: string }): string {
  return content
    .map((part) => {
      switch (part.type) {
        case 'text': {
          const text = escapeText(part.text)
          const leaning = part.italic ? `<em>${text}</em>` : text
          return part.bold ? `<strong>${leaning}</strong>` : leaning
        }
        case 'link':
          return `<a href="${escapeAttribute(absolute(site, part.href))}">${inlineHtml(part.content, site)}</a>`
        case 'break':
          return '<br>'
      }
    })
    .join('')
}

function listHtml(list: List, site: { url: string }): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const start = list.start === undefined ? '' : ` start="${list.start}"`
  const items = list.items.map((item) => {
    const nested = nestedLists(item).map((inner) => listHtml(inner, site))
    return `<li>${inlineHtml(itemWords(item), site)}${nested.join('')}</li>`
  })
  return `<${tag}${start}>${items.join('')}</${tag}>`
}

function embedHtml({ url, title, provider, description }: Embed<Photo>): string {
  const where = provider ? ` (${escapeText(provider)})` : ''
  const more = description ? `<br>${escapeText(description)}` : ''
  return `<p><a href="${escapeAttribute(url)}">${escapeText(title)}</a>${where}${more}</p>`
}

/** A link to an attachment, with what it is and whose. */
export function attachmentHtml(file: Attachment, site: { url: string }): string {
  const label = words.ai[file.aiUse]
  const about = [...attachmentFacts(file), ...(file.credit ? [file.credit] : [])]
  return [
    `<a href="${escapeAttribute(absolute(site, file.path))}">${escapeText(file.title)}</a>`,
    `(${escapeText(about.join(', '))})`,
    ...(label ? [escapeText(label)] : []),
  ].join(' ')
}

function tableHtml({ head, rows }: Grid, title: string): string {
  const headers = head.map((cell) => `<th scope="col">${escapeText(cell)}</th>`)
  const lines = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell) => `<td>${escapeText(cell)}</td>`)
    return `<tr><th scope="row">${escapeText(name)}</th>${others.join('')}</tr>`
  })
  return `<table><caption>${escapeText(title)}</caption><thead><tr>${headers.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}

function chartHtml(chart: Chart<Photo>, site: { url: string }): string {
  return [
    `<h3>${escapeText(chart.title)}</h3>`,
    figure(chart.picture, 'full', site),
    ...chart.description.split('\n').map((part) => `<p>${escapeText(part)}</p>`),
    chart.data ? tableHtml(chart.data, chart.title) : '',
    sourceHtml(chart),
  ].join('')
}

function sourceHtml(from: { source?: string; notes?: string }): string {
  const parts = [
    from.source && `${words.story.source}: ${from.source}.`,
    from.notes && `${words.story.notes}: ${from.notes}`,
  ].filter(Boolean)
  return parts.length > 0 ? `<p><small>${escapeText(parts.join(' '))}</small></p>` : ''
}

function figure(photo: Photo, crop: '16x9' | 'full', site: { url: string }): string {
  const file = pictureFile(photo, crop)
  if (!file) return ''
  const label = words.ai[photo.aiUse]
  const caption = [
    label && `${label}.`,
    photo.caption,
    photo.credit && words.story.photo(photo.credit),
  ].filter(Boolean)
  const below =
    caption.length > 0 ? `<figcaption>${escapeText(caption.join(' '))}</figcaption>` : ''
  return `<figure><img src="${escapeAttribute(absolute(site, file.path))}" alt="${escapeAttribute(photo.alt)}" width="${file.width}" height="${file.height}">${below}</figure>`
}

/** The largest JPEG for a phone. */
function pictureFile(photo: Photo, crop: '16x9' | 'full'): Rendition | undefined {
  const files = photo.renditions
    .filter((file) => file.crop === crop && file.format === 'jpeg')
    .toSorted((one, other) => one.width - other.width)
  return files.findLast(({ width }) => width <= PICTURE_WIDTH) ?? files[0]
}
