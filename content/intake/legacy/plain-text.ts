import { decodeHTML } from 'entities'
import { Parser } from 'htmlparser2'

/** Elements that are no part of a line of words. */
const BLOCK = /^(?:p|br|div|li|h[1-6])$/
const WORDLESS = /^(?:script|style)$/

/** The words of a title, name or description on one line. They may have tags and entities, and entities of entities. */
export function plainText(html: string): string {
  return decodeHTML(html.includes('>') ? wordsIn(html) : decodeHTML(html))
    .replace(/\s+/gu, ' ')
    .trim()
}

function wordsIn(html: string): string {
  let words = ''
  let wordless = 0
  const parser = new Parser({
    onopentagname(name) {
      if (WORDLESS.test(name)) wordless += 1
      if (BLOCK.test(name)) words += ' '
    },
    onclosetag(name) {
      if (WORDLESS.test(name)) wordless -= 1
      if (BLOCK.test(name)) words += ' '
    },
    ontext(text) {
      if (wordless === 0) words += text
    },
  })
  parser.end(html)
  return words
}
