import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import { type HtmlContext, htmlBlocks } from '#content/intake/legacy/html-blocks.ts'
import { withParagraphs } from './paragraph-marks.ts'
import { withoutShortcodes } from './shortcodes.ts'

/** The blocks of a post's content: of either editor, with shortcodes. */
export function wordpressBlocks(content: string, context: Required<HtmlContext>): IncomingBlock[] {
  const html = withoutShortcodes(content, (name) =>
    context.onLoss(`Kode [${name}] tidak dikenal: isinya diambil, kodenya dilepas.`),
  )
  return htmlBlocks(withParagraphs(html), {
    ...context,
    reusable: (id) => {
      const reused = context.reusable(id)
      return reused === undefined ? undefined : withParagraphs(reused)
    },
  })
}
