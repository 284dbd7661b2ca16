/**
 * Blocks of a story as WordPress stores them: HTML with a comment around every block.
 * @see https://developer.wordpress.org/block-editor/getting-started/fundamentals/markup-representation-block/
 * @module
 */
import { escapeAttribute, escapeText } from 'entities'
import { absolute, storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { attachmentHtml, inlineHtml } from '#content/machines/feeds/story-html.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import {
  type Block,
  type Chart,
  type Embed,
  itemWords,
  type List,
  nestedLists,
} from '#content/model/story/body.ts'
import type { Grid } from '#content/model/story/table-grid.ts'

/** A picture of the export: the number and address of its attachment, and the words below it. */
export interface Attached {
  id: number
  url: string
  alt: string
  caption: string
}

/** Classes for what WordPress has no block for, so that a theme can show it. */
const FACT_BOX = 'warta-kotak'
const CHART = 'warta-grafik'
const RELATED = 'warta-baca-juga'

/** The markup of `body`, one block below the other. The first paragraph begins with `dateline`. */
export function blockMarkup(
  body: readonly Block<Attached>[],
  site: { url: string },
  dateline?: string,
): string {
  const opening = body.findIndex(({ type }) => type === 'paragraph')
  return body
    .map((block, index) => {
      if (index !== opening || !dateline || block.type !== 'paragraph') return markup(block, site)
      const place = `<strong>${escapeText(dateline)}</strong> – `
      return paragraph(place + inlineHtml(block.content, site))
    })
    .join('\n\n')
}

/** A paragraph with this HTML in it. */
export const paragraph = (html: string, name?: string): string =>
  name
    ? block('paragraph', `<p class="${name}">${html}</p>`, { className: name })
    : block('paragraph', `<p>${html}</p>`)

/** A heading with these words. */
export const heading = (text: string, level: 2 | 3 = 2): string =>
  headingOf(escapeText(text), level)

function markup(part: Block<Attached>, site: { url: string }): string {
  switch (part.type) {
    case 'paragraph':
      return paragraph(inlineHtml(part.content, site))
    case 'heading':
      return headingOf(inlineHtml(part.content, site), part.level)
    case 'quote':
      return block(
        'quote',
        `<blockquote class="wp-block-quote">${paragraph(inlineHtml(part.content, site))}</blockquote>`,
      )
    case 'list':
      return list(part, site)
    case 'image':
      return image(part.picture)
    case 'embed':
      return embed(part)
    case 'pull-quote': {
      const speaker = part.speaker ? `<cite>${escapeText(part.speaker)}</cite>` : ''
      return block(
        'pullquote',
        `<figure class="wp-block-pullquote"><blockquote><p>${escapeText(part.text)}</p>${speaker}</blockquote></figure>`,
      )
    }
    case 'fact-box':
      return group(FACT_BOX, [
        heading(part.title, 3),
        ...part.content.map((inside) => markup(inside, site)),
      ])
    case 'gallery': {
      const below = part.title
        ? `<figcaption class="blocks-gallery-caption wp-element-caption">${escapeText(part.title)}</figcaption>`
        : ''
      return block(
        'gallery',
        `<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${part.pictures.map(image).join('\n\n')}${below}</figure>`,
        { linkTo: 'none' },
      )
    }
    case 'table':
      return table(part, [part.title, sourceLine(part)].filter(Boolean).join('. '))
    case 'chart':
      return chart(part)
    case 'related': {
      const href = escapeAttribute(absolute(site, storyPath(part.story)))
      return paragraph(
        `${escapeText(words.story.related)}: <a href="${href}">${escapeText(part.story.headline)}</a>`,
        RELATED,
      )
    }
    case 'attachment':
      return paragraph(attachmentHtml(part.file, site))
  }
}

/** `--` would end the comment; quotes and brackets are escaped as WordPress does. */
function block(name: string, html: string, attributes?: object): string {
  const given = attributes
    ? ` ${JSON.stringify(attributes)
        .replaceAll('--', '\\u002d\\u002d')
        .replaceAll('<', '\\u003c')
        .replaceAll('>', '\\u003e')
        .replaceAll('&', '\\u0026')}`
    : ''
  return `<!-- wp:${name}${given} -->\n${html}\n<!-- /wp:${name} -->`
}

const headingOf = (html: string, level: 2 | 3): string =>
  block(
    'heading',
    `<h${level} class="wp-block-heading">${html}</h${level}>`,
    level === 2 ? undefined : { level },
  )

const group = (name: string, blocks: readonly string[]): string =>
  block('group', `<div class="wp-block-group ${name}">${blocks.join('\n\n')}</div>`, {
    className: name,
  })

function list({ ordered, start, items }: List, site: { url: string }): string {
  const tag = ordered ? 'ol' : 'ul'
  const number = start === undefined ? '' : ` start="${start}"`
  const entries = items.map((item) => {
    const inside = [
      inlineHtml(itemWords(item), site),
      ...nestedLists(item).map((nested) => list(nested, site)),
    ]
    return block('list-item', `<li>${inside.join('')}</li>`)
  })
  return block(
    'list',
    `<${tag}${number} class="wp-block-list">${entries.join('\n\n')}</${tag}>`,
    ordered ? { ordered, ...(start !== undefined && { start }) } : undefined,
  )
}

function image({ id, url, alt, caption }: Attached): string {
  const below = caption
    ? `<figcaption class="wp-element-caption">${escapeText(caption)}</figcaption>`
    : ''
  return block(
    'image',
    `<figure class="wp-block-image size-full"><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}" class="wp-image-${id}"/>${below}</figure>`,
    { id, sizeSlug: 'full', linkDestination: 'none' },
  )
}

/** A link card. WordPress asks the page itself how to show it. */
function embed({ url, title }: Embed<Attached>): string {
  return block(
    'embed',
    `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${escapeText(url)}\n</div><figcaption class="wp-element-caption">${escapeText(title)}</figcaption></figure>`,
    { url },
  )
}

function table({ head, rows }: Grid, caption: string): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeText(cell)}</${tag}>`).join('')}</tr>`
  const body = rows.map((cells) => line(cells, 'td')).join('')
  return block(
    'table',
    `<figure class="wp-block-table"><table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody></table><figcaption class="wp-element-caption">${escapeText(caption)}</figcaption></figure>`,
  )
}

function chart({ title, picture, description, data, ...from }: Chart<Attached>): string {
  const source = sourceLine(from)
  return group(CHART, [
    heading(title, 3),
    image(picture),
    ...description.split('\n').map((part) => paragraph(escapeText(part))),
    ...(data ? [table(data, title)] : []),
    ...(source ? [paragraph(`<small>${escapeText(source)}</small>`)] : []),
  ])
}

const sourceLine = ({ source, notes }: { source?: string; notes?: string }): string =>
  [source && `${words.story.source}: ${source}.`, notes && `${words.story.notes}: ${notes}`]
    .filter(Boolean)
    .join(' ')

/** What stands below a photo: whether AI made it, its caption, and whose it is. */
export const captionOf = ({ aiUse, caption, credit }: Photo): string => {
  const label = words.ai[aiUse]
  return [label && `${label}.`, caption, credit && words.story.photo(credit)]
    .filter(Boolean)
    .join(' ')
}
