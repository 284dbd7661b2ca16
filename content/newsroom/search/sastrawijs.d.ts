/** The part of the package that is used; its `exports` hide its own types. */
declare module 'sastrawijs' {
  export class Stemmer {
    /** The root of `word`, or the word itself. */
    stem(word: string): string
  }
}
