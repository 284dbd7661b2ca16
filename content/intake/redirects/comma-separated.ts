/**
 * The rows of comma-separated values, with their lines counted from 1. Cells may be in quotes, with commas, line ends and
 * doubled quotes in them (RFC 4180). The separator is that of the first line: a comma, a semicolon or a tab.
 */
export function commaSeparated(text: string): { line: number; cells: string[] }[] {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [first = ''] = content.split('\n', 1)
  const separator = ['\t', ';', ','].find((each) => first.includes(each)) ?? ','
  const rows: { line: number; cells: string[] }[] = []
  let [row, cell, line, begun]: [string[], string, number, number] = [[], '', 1, 1]
  let isQuoted = false
  const endRow = () => {
    const cells = [...row, cell].map((each) => each.trim())
    if (cells.some(Boolean)) rows.push({ line: begun, cells })
    row = []
    cell = ''
    begun = line
  }
  for (let at = 0; at < content.length; at += 1) {
    const character = content[at] ?? ''
    if (character === '\n') line += 1
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (content[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (character === separator) {
      row.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else cell += character
  }
  endRow()
  return rows
}

/** A row of comma-separated values. */
export const separatedRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
