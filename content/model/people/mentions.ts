/** Whether `text` mentions somebody by `name`: `@` and the whole name, however it is capitalised. */
export function isMentioned(text: string, name: string): boolean {
  if (name.trim() === '') return false
  const wanted = RegExp.escape(name.trim()).replaceAll(/\\x20|\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])@${wanted}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
