/**
 * The body of a Ghost post as blocks: of the editor since version 5 (Lexical), of the one before (Mobiledoc), or the HTML
 * that Ghost made of it. Words become HTML, which is read as that of any system; cards become what they show.
 * @module
 */
import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import { type HtmlContext, htmlBlocks } from '#content/intake/legacy/html-blocks.ts'
import { wholeJson } from '#content/intake/legacy/whole-text.ts'
import type { GhostPart } from './ghost-card.ts'
import { lexicalParts } from './ghost-lexical.ts'
import { mobiledocParts } from './ghost-mobiledoc.ts'

/** The columns with the body, best first. */
export interface GhostBody {
  lexical?: string | null | undefined
  mobiledoc?: string | null | undefined
  html?: string | null | undefined
}

/** The blocks of a post's body. What cannot be read is told, and the next column taken. */
export function ghostBlocks(
  { lexical, mobiledoc, html }: GhostBody,
  context: HtmlContext,
): IncomingBlock[] {
  const parts =
    partsOf(lexical, lexicalParts, context) ??
    partsOf(mobiledoc, mobiledocParts, context) ??
    (html ? [{ html: withoutGated(html, context) }] : [])
  const blocks: IncomingBlock[] = []
  let words = ''
  const endWords = () => {
    if (words) blocks.push(...htmlBlocks(words, context))
    words = ''
  }
  for (const part of parts) {
    if ('html' in part) words += `${part.html}\n`
    else {
      endWords()
      blocks.push(part.block)
    }
  }
  endWords()
  return blocks
}

/** Words that Ghost shows to members only, which stand in its HTML between marks. */
const GATED = /<!--kg-gated-block:begin([^>]*)-->[\s\S]*?(?:<!--kg-gated-block:end-->|$)/g

const withoutGated = (html: string, { onLoss }: HtmlContext): string =>
  html.replace(GATED, (whole: string, whom: string) => {
    if (!/nonMember:\s*false/.test(whom)) return whole
    onLoss('Bagian yang tidak untuk semua pembaca di situs lama tidak diambil.')
    return ''
  })

function partsOf(
  json: string | null | undefined,
  read: (document: unknown, context: HtmlContext) => GhostPart[] | undefined,
  context: HtmlContext,
): GhostPart[] | undefined {
  if (!json) return undefined
  try {
    const parts = read(wholeJson(JSON.parse(json)), context)
    if (parts) return parts
  } catch (error) {
    // Nesting that nobody writes exhausts the stack.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error
  }
  context.onLoss('Isi dari editor Ghost tidak terbaca; HTML yang dibuat Ghost dipakai.')
  return undefined
}
