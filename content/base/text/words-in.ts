/**
 * Those of `words` that stand in `text`, whole, whatever their capitals and spaces: `siswi` is in `para siswi itu` and in
 * `siswinya`, not in `mahasiswi`.
 */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const plain = plainOf(text)
  return words.filter((word) => {
    const looked = plainOf(word)
    if (looked === '') return false
    const pattern = RegExp.escape(looked)
    return new RegExp(
      `(?<![\\p{L}\\p{N}])${pattern}(?:nya|lah|kah|pun)?(?![\\p{L}\\p{N}])`,
      'u',
    ).test(plain)
  })
}

const plainOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('id')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
