/**
 * Superscripts and subscripts as characters of their own, so that CO₂, m² and 10⁶ stay what they are in headlines,
 * feeds, descriptions and everything else that is plain text.
 * @module
 */

/** Where letters stand beside the line. */
export type Shift = 'raised' | 'lowered'

const FORMS: Readonly<Record<Shift, ReadonlyMap<string, string>>> = {
  raised: pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  lowered: pairs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
}

function pairs(plain: string, shifted: string): ReadonlyMap<string, string> {
  const forms = [...shifted]
  return new Map(Array.from(plain, (letter, index) => [letter, forms[index] ?? letter]))
}

/**
 * `text` raised or lowered. Where a letter has no such form, the text stays on the line: an exponent then gets a `^`, so
 * that the number does not change; anything else (1st, n°, ™) reads the same.
 * @example shiftedText('6', 'raised') // '⁶'
 * @example shiftedText('2,5', 'raised') // '^2,5'
 */
export function shiftedText(text: string, shift: Shift): string {
  if (shift === 'raised' && text === 'o') return '°'
  const shifted = Array.from(text, (letter) =>
    /\s/u.test(letter) ? letter : FORMS[shift].get(letter),
  )
  if (shifted.every((letter) => letter !== undefined)) return shifted.join('')
  return shift === 'raised' && /^[\d.,/+−-]+$/u.test(text.trim()) ? `^${text.trim()}` : text
}
