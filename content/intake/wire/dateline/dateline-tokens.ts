import { isSite } from '../words/source-table.ts'

/** A part of what may be a dateline, with what separates it from the next. */
export interface Token {
  text: string
  isBracketed: boolean
  /** What follows: a dash and the like, a comma, or an opening bracket or the text itself. */
  separator: 'dash' | 'comma' | 'none'
  /** Where the token begins and where the text behind its separator begins. */
  start: number
  end: number
}

/** In characters; no dateline is longer. */
const LONGEST = 160
const MOST_TOKENS = 7
const BRACKETED = /[([{]\s*([^()[\]{}]{1,60}?)\s*[)\]}]/uy
/** A dash of any kind. A single hyphen needs a space on one side. */
const DASH =
  /\s*[,.]?\s*(?:[–—―‒−─]+|-{2,4}|_{1,3}|\||\/{2}|[•·~»]|>{1,2}|:)+\s*|\s*[,.]?\s+-\s*|\s*[,.]?-\s+/uy
const GLUED_HYPHEN = /-(?=["'“‘]?\p{Lu}\p{Ll})/uy
const COMMA = /\s*[,;]\s*(?=[\p{L}\d([{])/uy
const PLAIN =
  /[^,;|()[\]{}–—―‒−─_:•·~»>\n]{1,60}?(?=\s*(?:[,;|()[\]{}–—―‒−─_:•·~»>]|--|\s-|-\s|-["'“‘]?\p{Lu}\p{Ll}|\/\/))/uy

/** The tokens at the start of a paragraph, up to the first text that nothing separates. */
export function tokensOf(paragraph: string): Token[] {
  const text = paragraph.slice(0, LONGEST)
  const tokens: Token[] = []
  let place = 0
  while (tokens.length < MOST_TOKENS) {
    const start = place
    const bracketed = matchAt(BRACKETED, text, place)
    const words = bracketed ? bracketed[1] : matchAt(PLAIN, text, place)?.[0]
    if (words === undefined) break
    place += bracketed ? bracketed[0].length : words.length
    const dash =
      matchAt(DASH, text, place) ??
      (bracketed || isCapital(words) || isSite(words.trim())
        ? matchAt(GLUED_HYPHEN, text, place)
        : null)
    const comma = dash ? null : matchAt(COMMA, text, place)
    const space = dash || comma ? null : matchAt(/\s*/uy, text, place)
    const end = place + (dash?.[0].length ?? comma?.[0].length ?? space?.[0].length ?? 0)
    const separator = dash ? 'dash' : comma ? 'comma' : 'none'
    tokens.push({ text: words.trim(), isBracketed: bracketed !== null, separator, start, end })
    if (end === start) break
    place = end
  }
  return tokens
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** Whether `text` is in capitals: `PALU`. */
export const isCapital = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
