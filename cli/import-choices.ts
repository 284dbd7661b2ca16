import { InvalidArgumentError } from 'commander'

/** Returns a parser of an option that is given once for each name, as `NAME=WHAT`, with one of `allowed`. */
export const namedChoices =
  <Choice extends string>(allowed: readonly Choice[]) =>
  (text: string, before: ReadonlyMap<string, Choice> = new Map()): Map<string, Choice> => {
    const [, name = '', what = ''] = /^([^=]+)=(.*)$/.exec(text) ?? []
    const choice = allowed.find((each) => each === what)
    if (!name || choice === undefined) {
      throw new InvalidArgumentError(`Write NAME=${allowed.join('|')}.`)
    }
    return new Map([...before, [name, choice]])
  }
