/** Elements that are no part of a paragraph. */
const BLOCK =
  '(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer|nav|figure|figcaption|details|summary|iframe|video|audio|warta-gallery)'
const OPENING = new RegExp(`(<${BLOCK}[\\s/>])`, 'gi')
const CLOSING = new RegExp(`(</${BLOCK}>)`, 'gi')
const BEGINS_WITH_BLOCK = new RegExp(`^</?${BLOCK}[\\s/>]`, 'i')

/**
 * HTML of the classic editor with the paragraphs that WordPress adds when it shows it (`wpautop`): an empty line begins
 * a paragraph, a single line end is a line break, and block elements stay as they are. Text that has blocks of the new
 * editor is left alone, as WordPress does.
 */
export function withParagraphs(html: string): string {
  if (html.includes('<!-- wp:')) return html
  const kept: string[] = []
  const text = html
    .replace(/\r\n?/g, '\n')
    // Preformatted text keeps its lines.
    .replace(
      /<pre[\s>][\s\S]*?<\/pre>/gi,
      (pre) => `\n\n<pre data-kept="${kept.push(pre) - 1}">\n\n`,
    )
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
      return `<p>${part.replace(/\s*<br\s*\/?>\s*\n?|\n/gi, '<br>')}</p>`
    })
    .join('\n')
    .replace(/<pre data-kept="(\d+)">/g, (_, index: string) => kept[Number(index)] ?? '')
}
