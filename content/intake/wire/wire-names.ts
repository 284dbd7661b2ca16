/** Words that may be in lower case inside a name. */
const PARTICLES = /^(?:bin|binti|al|el|van|de|der|den|von|da|dos|la)$/u
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u
/** Academic titles after a name and a comma: `M.Si`, `S.H.`, `Ph.D.`. */
const TITLE_BEHIND = /^(?:\p{Lu}\p{L}{0,3}\.){1,3}\p{L}{0,4}\.?$/u

/** The names in a byline's list: `A, B dan C`, `A/B`, `A & B`. */
export function namesIn(list: string): string[] {
  const names: string[] = []
  for (const part of list.split(/\s*[,;&/]\s*(?:dan\s+)?|\s+(?:dan|and)\s+/iu)) {
    const name = part.replace(/^[\s:•·–—-]+|[\s:•·–—-]+$/gu, '')
    const former = names.at(-1)
    if (former !== undefined && TITLE_BEHIND.test(name))
      names[names.length - 1] = `${former}, ${name}`
    else if (name !== '' && !names.includes(name)) names.push(name)
  }
  return names
}

/** Whether `text` looks like a list of people's names: every word is capitalised. */
export function areNames(text: string): boolean {
  if (text.length > 120) return false
  const names = namesIn(text)
  return names.length > 0 && names.every(isName)
}

function isName(name: string): boolean {
  const words = name.split(/[\s,]+/u)
  return words.length <= 5 && words.every((word) => NAME_WORD.test(word) || PARTICLES.test(word))
}
