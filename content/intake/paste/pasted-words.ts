/**
 * Builds inline content from pasted text: collapses white space as browsers do, and merges adjacent texts of one style.
 * @module
 */
import { type Shift, shiftedText } from '#content/base/text/raised-text.ts'
import type { Inline, Text } from '#content/model/story/body.ts'

/** The style and link of a text. */
export interface WordStyle {
  bold: boolean
  italic: boolean
  shift: Shift | undefined
  href: string | undefined
}

/** A builder of inline content. */
export class PastedWords {
  readonly #parts: Inline[] = []
  #endsInSpace = true

  get isEmpty(): boolean {
    return !this.#parts.some((part) => part.type !== 'break')
  }

  add(raw: string, { bold, italic, shift, href }: WordStyle): void {
    const collapsed = raw.replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    const shifted = shift ? shiftedText(collapsed, shift) : collapsed
    const text = this.#endsInSpace ? shifted.trimStart() : shifted
    if (text === '') return
    this.#endsInSpace = text.endsWith(' ')
    const words: Text = { type: 'text', text, ...(bold && { bold }), ...(italic && { italic }) }
    const last = this.#parts.at(-1)
    if (href) {
      const isSame = last?.type === 'link' && last.href === href
      if (isSame) this.#parts.pop()
      this.#parts.push({ type: 'link', href, content: joined(isSame ? last.content : [], words) })
      return
    }
    if (last?.type !== 'text') this.#parts.push(words)
    else this.#parts.splice(-1, 1, ...joined([last], words))
  }

  /** Adds a line break; `false` if there is one already, because two begin a new paragraph. */
  break(): boolean {
    if (this.isEmpty) return true
    if (this.#parts.at(-1)?.type === 'break') return false
    this.#parts.push({ type: 'break' })
    this.#endsInSpace = true
    return true
  }

  /** The content so far, without trailing spaces and breaks. */
  get content(): Inline[] {
    const parts = [...this.#parts]
    while (parts.at(-1)?.type === 'break') parts.pop()
    const last = parts.at(-1)
    if (last?.type === 'text') {
      parts.splice(-1, 1, { ...last, text: last.text.trimEnd() })
    }
    return parts
  }
}

function joined(before: readonly Text[], next: Text): Text[] {
  const last = before.at(-1)
  return last && last.bold === next.bold && last.italic === next.italic
    ? [...before.slice(0, -1), { ...last, text: last.text + next.text }]
    : [...before, next]
}
