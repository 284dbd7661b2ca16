import { escapeText } from 'entities'
import { endsSentence } from '#content/intake/copy/copy-line.ts'

/** In characters: a line of copy that was wrapped at a column has at least so many, but for the last of its paragraph. */
const FULL_LINE = 45
/** In characters: no teleprinter's column is wider. */
const WIDEST = 100

/**
 * Plain text of a machine as HTML. Paragraphs are separated by empty lines, or begin with spaces; where there is neither,
 * every line is one. Lines that were wrapped at a column are joined; short ones, such as results, stay lines.
 */
export function sentTextHtml(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const isParted = lines.some((line, at) => line.trim() === '' && isWithin(lines, at))
  const isIndented = lines.some((line, at) => at > 0 && isStart(line) && isWithin(lines, at))
  const isEachOne = !isParted && !isIndented && !isWrapped(lines)
  const groups: string[][] = []
  let isOpen = false
  for (const line of lines) {
    if (line.trim() === '') isOpen = false
    else if (isOpen && !isEachOne && !(isIndented && isStart(line)))
      groups.at(-1)?.push(line.trim())
    else {
      groups.push([line.trim()])
      isOpen = true
    }
  }
  return groups.map((group) => `<p>${joined(group)}</p>`).join('\n')
}

const isStart = (line: string): boolean => /^(?: {2,}|\t\s*)\S/.test(line)

const isWithin = (lines: readonly string[], at: number): boolean =>
  lines.slice(0, at).some((line) => line.trim() !== '') &&
  lines.slice(at).some((line) => line.trim() !== '')

const isWrapped = (lines: readonly string[]): boolean => {
  const words = lines.map((line) => line.trim()).filter(Boolean)
  const broken = words.slice(0, -1)
  return (
    broken.length > 0 &&
    words.every((line) => line.length <= WIDEST) &&
    broken.filter((line) => !endsSentence(line)).length * 2 > broken.length
  )
}

function joined(group: readonly string[]): string {
  const isWhole = group.slice(0, -1).every(({ length }) => length >= FULL_LINE)
  return group.map((line) => escapeText(line)).join(isWhole ? ' ' : '<br>')
}
