/** What is used of the package, whose own types its `exports` hide. */
declare module 'sastrawijs' {
  export class Stemmer {
    /** The root of `word`, or the word itself. */
    stem(word: string): string
  }
}
