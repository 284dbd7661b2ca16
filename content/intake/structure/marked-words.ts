import type { Inline, Text } from '#content/model/story/body.ts'

/** A pair of marks that touches its words, with no letter on its outer sides: `*tebal*`, `_miring_`, `~coret~`. */
const MARKED =
  /(?<![\p{L}\p{N}*_~/])(\*\*|__|~~|[*_~])(?=[^\s*_~])((?:(?!\1).)*?[^\s])\1(?![\p{L}\p{N}*_~/])/gu

/**
 * `text` as people mark it in chats and notes: bold and italic become styles, struck words are left out.
 * @see https://faq.whatsapp.com/539178204879377
 */
export function markedWords({ text, ...style }: Text): Text[] {
  const parts: Text[] = []
  let end = 0
  for (const { 0: whole, 1: mark = '', 2: words = '', index } of text.matchAll(MARKED)) {
    addPart(parts, { type: 'text', text: text.slice(end, index), ...omitted(style) })
    for (const part of mark.startsWith('~') ? [] : markedWords(styled(words, mark, style)))
      addPart(parts, part)
    end = index + whole.length
  }
  if (end === 0) return [{ type: 'text', text, ...omitted(style) }]
  addPart(parts, { type: 'text', text: text.slice(end), ...omitted(style) })
  return parts
}

/** The inline content with its marks as styles. */
export const withMarks = (content: readonly Inline[]): Inline[] =>
  content.flatMap((part): Inline[] => {
    switch (part.type) {
      case 'text':
        return markedWords(part)
      case 'link':
        return [part]
      case 'break':
        return [part]
    }
  })

type Style = Omit<Text, 'text' | 'type'>

const omitted = ({ bold, italic }: Style): Style => ({
  ...(bold && { bold }),
  ...(italic && { italic }),
})

const styled = (words: string, mark: string, style: Style): Text => ({
  type: 'text',
  text: words,
  ...omitted(style),
  ...(mark === '_' ? { italic: true } : { bold: true }),
})

/** Struck words leave two spaces behind; one of them goes. */
function addPart(parts: Text[], part: Text): void {
  const former = parts.at(-1)?.text ?? ' '
  const text = former.endsWith(' ') && parts.length > 0 ? part.text.replace(/^ /, '') : part.text
  if (text !== '') parts.splice(-1, 1, ...merged(parts.at(-1), { ...part, text }))
}

/** Two texts, as one if they have the same style. */
function merged(former: Text | undefined, next: Text): Text[] {
  if (!former) return [next]
  return former.bold === next.bold && former.italic === next.italic
    ? [{ ...former, text: former.text + next.text }]
    : [former, next]
}
