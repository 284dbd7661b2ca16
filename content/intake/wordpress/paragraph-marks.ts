/** Elements that are no part of a paragraph. */
const BLOCK =
  '(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer|nav|figure|figcaption|details|summary|iframe|video|audio|warta-gallery)'
const OPENING = new RegExp(`(<${BLOCK}[\\s/>])`, 'gi')
const CLOSING = new RegExp(`(</${BLOCK}>)`, 'gi')
const BEGINS_WITH_BLOCK = new RegExp(`^</?${BLOCK}[\\s/>]`, 'i')
/** A break with the spaces around it, which are looked at from their beginning only. */
const BREAK = /(?:(?<!\s)\s+)?<br\s*\/?>\s*|\n/gi

/**
 * HTML of the classic editor with the paragraphs that WordPress adds when it shows it (`wpautop`): an empty line begins
 * a paragraph, a single line end is a line break, and block elements stay as they are. Text that has blocks of the new
 * editor is left alone, as WordPress does.
 */
export function withParagraphs(html: string): string {
  if (html.includes('<!-- wp:')) return html
  const kept: string[] = []
  const text = withoutPreformatted(html.replace(/\r\n?/g, '\n'), (pre) => kept.push(pre) - 1)
    // Many spaces are one; a search for line breaks would try each of them.
    .replace(/[ \t]+/g, ' ')
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, '\n\n')
    .replace(OPENING, '\n\n$1')
    .replace(CLOSING, '$1\n\n')
    // A line end inside of a tag is none of the text.
    .replace(/<[^<>]+>/g, (tag) => tag.replaceAll('\n', ' '))
  const blocks = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  return blocks
    .map((part) => {
      if (BEGINS_WITH_BLOCK.test(part)) return part
      return `<p>${part.replace(BREAK, '<br>')}</p>`
    })
    .join('\n')
    .replace(/<pre data-kept="(\d+)">/g, (_, index: string) => kept[Number(index)] ?? '')
}

/** Preformatted text keeps its lines: marks stand for it, with the number that `keep` gives it. */
function withoutPreformatted(html: string, keep: (pre: string) => number): string {
  const [before = '', ...parts] = html.split(/<\/pre>/i)
  const last = parts.pop()
  if (last === undefined) return html
  return (
    [before, ...parts]
      .map((part) => {
        const start = part.search(/<pre[\s>]/i)
        if (start === -1) return `${part}</pre>`
        return `${part.slice(0, start)}\n\n<pre data-kept="${keep(`${part.slice(start)}</pre>`)}">\n\n`
      })
      .join('') + last
  )
}
