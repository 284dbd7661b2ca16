import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { LONGEST_COPY, tidyCopy } from '#content/intake/copy/copy-tidying.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'

/** In one block of text; for comparison, a list of three hundred links has about 1,200 brackets. */
const MOST_MARKS = 2000

const MOST_BOX_LINES = 200

/** Only directives on lines of their own are parsed: a colon inside a paragraph (`pukul 06:38`) is a colon. */
const directiveLines = { flow: directive().flow ?? {} }

/**
 * Parses a Markdown file into a tree, and returns the parsed lines too. GFM is enabled to link bare addresses, and to
 * recognise tables, footnotes and strikethrough, which would otherwise become stray characters.
 * @throws {UnreadableCopy} if the text is too long or nested too deeply
 */
export function markdownTree(text: string): { root: Root; lines: string[] } {
  if (text.length > LONGEST_COPY) {
    throw new UnreadableCopy(
      'Naskah terlalu panjang untuk satu berita. Simpan satu berita per berkas.',
    )
  }
  const source = tidyCopy(text)
  const lines = source.split('\n')
  refuseDepth(lines)
  refuseClutter(lines)
  refuseManyBoxes(lines)
  const root = fromMarkdown(source, {
    extensions: [frontmatter(['yaml']), gfm({ singleTilde: false }), directiveLines],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml']),
      gfmFromMarkdown(),
      directiveFromMarkdown(),
    ],
  })
  return { root, lines }
}

/** Deeply nested quotes and lists, which no story has, would take the parser minutes. */
function refuseDepth(lines: readonly string[]): void {
  const deep = lines.findIndex(
    (line) =>
      /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){8}/u.test(line) && !/^[-*_ \t]*$/u.test(line),
  )
  if (deep === -1) return
  throw new UnreadableCopy('Kutipan atau daftar bersarang terlalu dalam.', deep + 1)
}

/** Boxes can be nested without limit, but no story has a hundred. */
function refuseManyBoxes(lines: readonly string[]): void {
  const fences = [...lines.entries()].filter(([, line]) => /^\s*:::/u.test(line))
  const excess = fences[MOST_BOX_LINES]
  if (excess)
    throw new UnreadableCopy('Terlalu banyak kotak (:::) dalam satu berita.', excess[0] + 1)
}

/** Pairing thousands of marks in one block of text, which no story has, would take the parser minutes. */
function refuseClutter(lines: readonly string[]): void {
  let marks = 0
  for (const [index, line] of lines.entries()) {
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_[\]~`<|]/gu)?.length ?? 0)
    if (marks > MOST_MARKS) {
      throw new UnreadableCopy('Terlalu banyak tanda Markdown dalam satu paragraf.', index + 1)
    }
  }
}

/**
 * Runs `read` and returns its result. Emphasis and links may be nested too, which cannot be checked by lines.
 * @throws {UnreadableCopy} if the nesting overflows the stack
 */
export function withinDepth<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableCopy('Markdown bersarang terlalu dalam.')
    throw error
  }
}
