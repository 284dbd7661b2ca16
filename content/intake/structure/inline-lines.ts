/**
 * Inline content cut into lines, and without its first characters.
 * @module
 */
import type { Inline } from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'

/** The lines between the line breaks of `content`. */
export function linesOf(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const part of content) {
    if (part.type === 'break') lines.push([])
    else lines.at(-1)?.push(part)
  }
  return lines.filter((line) => inlineText(line).trim() !== '')
}

/** The lines as one content again. */
export const joinedLines = (lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index): Inline[] => (index === 0 ? [...line] : [{ type: 'break' }, ...line]))

/** `content` without its first `count` characters. */
export function withoutStart<Part extends Inline>(content: readonly Part[], count: number): Part[] {
  let left = count
  return content.flatMap((part): Part[] => {
    if (left <= 0 || part.type === 'break') return [part]
    const length = inlineText([part]).length
    const cut = Math.min(left, length)
    left -= cut
    if (cut === length) return []
    return part.type === 'text'
      ? [{ ...part, text: part.text.slice(cut) }]
      : [{ ...part, content: withoutStart(part.content, cut) }]
  })
}

/** `content` with words before it, in the same plain text if it begins with one. */
export function withBefore(before: string, content: readonly Inline[]): Inline[] {
  const [first, ...others] = content
  return first?.type === 'text' && !first.bold && !first.italic
    ? [{ ...first, text: before + first.text }, ...others]
    : [{ type: 'text', text: before }, ...content]
}
