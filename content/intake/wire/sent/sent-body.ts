/**
 * The blocks of a piece's text, without what stands in fields of its own: headline, names, place.
 * @module
 */
import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import { htmlBlocks } from '#content/intake/legacy/html-blocks.ts'
import { readByline } from '#content/intake/wire/byline/wire-byline.ts'
import { blocksText, inlineText } from '#content/model/story/body-text.ts'
import { readOwnBody } from './own-body.ts'
import type { SentDraft } from './sent-draft.ts'
import type { SentBody } from './sent-item.ts'
import { refuseVastBody } from './sent-limits.ts'
import type { SentPictures } from './sent-pictures.ts'
import { sentTextHtml } from './sent-text.ts'

/** The blocks of `body`, and an account of them. */
export function sentBlocks(
  body: SentBody,
  pictures: SentPictures,
  draft: SentDraft,
): IncomingBlock[] {
  const blocks = withoutHead(blocksOf(body, pictures, draft), body.line, draft)
  const [first] = blocks
  if (first) {
    const words = blocksText(blocks).split(/\s+/u).length
    draft.understand({ number: body.line }, first.type, `${blocks.length} blok, ${words} kata`)
  }
  return blocks
}

function blocksOf(body: SentBody, pictures: SentPictures, draft: SentDraft): IncomingBlock[] {
  if (body.kind === 'own') {
    return (
      readOwnBody(body.text, (number) => pictures.numbered(number)) ??
      blocksOf(body.otherwise, pictures, draft)
    )
  }
  if (body.kind === 'text') refuseVastBody(body.text, body.line)
  const html = body.kind === 'html' ? body.html : sentTextHtml(body.text)
  refuseVastBody(html, body.line)
  return htmlBlocks(html, {
    picture: (found) => pictures.inText(found),
    onLoss: draft.onLoss,
  })
}

/** How many blocks at the beginning may be headline and byline once more. */
const HEAD = 3

/** Many texts begin with their headline and the names of their authors. */
function withoutHead(blocks: IncomingBlock[], line: number, draft: SentDraft): IncomingBlock[] {
  const rest = [...blocks]
  for (let left = HEAD; left > 0 && rest.length > 1; left -= 1) {
    const [first] = rest
    if (first?.type !== 'heading' && first?.type !== 'paragraph') break
    const text = inlineText(first.content).trim()
    const isHeadline = bare(text) === bare(draft.story.headline)
    if (!isHeadline && !takeByline(text, line, draft)) break
    rest.shift()
  }
  return rest
}

function takeByline(text: string, line: number, draft: SentDraft): boolean {
  if (text.length > 120 || !/^(?:by|oleh)\s/iu.test(text)) return false
  const byline = readByline(text.replace(/^by\s/iu, 'Oleh: '), draft.sources)
  if (!byline || byline.authors.length === 0) return false
  const place = { number: line, text }
  for (const author of byline.authors) draft.takeAuthor(author, place)
  for (const other of byline.other) draft.drop(place, 'bukan nama orang', other)
  return true
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
