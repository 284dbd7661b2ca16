/**
 * Text from a file's fields as one printable line: control characters and those that turn the direction of
 * text are gone, a longer text is cut at a word. Nothing when nothing is left.
 * @example oneLine('Kabut\r\npagi\u0000', 120) // 'Kabut pagi'
 */
export function oneLine(text: string | undefined, longest: number): string | undefined {
  const line = (text ?? '')
    .normalize('NFC')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (line === '') return undefined
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  // A lone surrogate would be left where the cut goes through a character of two code units.
  const kept = space > longest / 2 ? cut.slice(0, space) : cut.slice(0, -1)
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}
