/**
 * The `words` that occur in `text` as whole words, ignoring case and white space and allowing an Indonesian enclitic:
 * `siswi` is in `para siswi itu` and in `siswinya`, not in `mahasiswi`.
 */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const plain = plainOf(text)
  return words.filter((word) => {
    const wanted = plainOf(word)
    if (wanted === '') return false
    const pattern = RegExp.escape(wanted)
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
