import type { Say } from '#content/base/desk-words/say.ts'

/** The shortest password: NIST SP 800-63B-4 asks for 8, and for 15 where it is the only factor. */
export const SHORTEST_PASSWORD = 12
/** Longer ones cost the server time and the person nothing but typing. */
const LONGEST_PASSWORD = 256
/** Of 0 to 4: below 3 a guess is a matter of hours. */
const LEAST_SCORE = 3

/** What a password can lack. */
export type PasswordFault = 'short' | 'long' | 'guessable'

/** A fault, told to who chooses a password at the desk. */
export function passwordWords(fault: PasswordFault, say: Say): string {
  switch (fault) {
    case 'short':
      return say('Kata sandi harus sedikitnya {least} karakter.', { least: SHORTEST_PASSWORD })
    case 'long':
      return say('Kata sandi paling panjang {most} karakter.', { most: LONGEST_PASSWORD })
    case 'guessable':
      return say('Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.')
  }
}

/**
 * Why `password` cannot be the password of the account `email`; `undefined` where it can. Common passwords, keyboard
 * walks, dates and the person's own name and address count as guessed first (zxcvbn).
 */
export async function passwordFault(
  password: string,
  { email, name }: { email: string; name?: string },
): Promise<PasswordFault | undefined> {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return 'short'
  if (length > LONGEST_PASSWORD) return 'long'
  // The lists are large and seldom needed.
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  const { score } = judge.check(password, ['warta', ...wordsOf(email), ...wordsOf(name ?? '')])
  return score < LEAST_SCORE ? 'guessable' : undefined
}

const wordsOf = (text: string): string[] => [
  text.toLowerCase(),
  ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u),
]
