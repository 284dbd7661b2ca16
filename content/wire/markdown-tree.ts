import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { LONGEST_COPY, tidyCopy } from './copy-tidying.ts'
import { UnreadableCopy } from './incoming-story.ts'

/** Boxes and cards stand on lines of their own; a colon inside a paragraph (`pukul 06:38`) is a colon. */
const directiveLines = { flow: directive().flow ?? {} }

/**
 * The tree of a Markdown file, and its lines as they were parsed. GFM is known in order to link bare
 * addresses and to refuse tables, footnotes and strokes, which would be stray signs otherwise.
 * @throws {UnreadableCopy} when the text is too long
 */
export function markdownTree(text: string): { root: Root; lines: string[] } {
  if (text.length > LONGEST_COPY) {
    throw new UnreadableCopy(
      'Naskah terlalu panjang untuk satu berita. Simpan satu berita per berkas.',
    )
  }
  const source = tidyCopy(text)
  const root = fromMarkdown(source, {
    extensions: [frontmatter(['yaml']), gfm({ singleTilde: false }), directiveLines],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml']),
      gfmFromMarkdown(),
      directiveFromMarkdown(),
    ],
  })
  return { root, lines: source.split('\n') }
}
