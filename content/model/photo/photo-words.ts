/**
 * Cleans text from a file's metadata into one printable line of at most about `longest` characters: drops control and
 * bidirectional formatting characters and cuts longer text at a word. `undefined` if nothing is left.
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
  // The cut may split a surrogate pair; its first half is dropped.
  const kept = space > longest / 2 ? cut.slice(0, space) : cut.slice(0, -1)
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}
