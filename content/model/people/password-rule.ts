import type { Say } from '#content/base/desk-words/say.ts'

/** In characters: NIST SP 800-63B-4 asks for 8, or 15 if the password is the only factor. */
export const SHORTEST_PASSWORD = 12
/** Longer passwords only cost the server time. */
const LONGEST_PASSWORD = 256
/** On zxcvbn's scale of 0 to 4: below 3, a password can be guessed within hours. */
const LEAST_SCORE = 3

/** Why a password is rejected. */
export type PasswordFault = 'short' | 'long' | 'guessable'

/** The message for the person choosing a password. */
export function passwordMessage(fault: PasswordFault, say: Say): string {
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
 * Why `password` is not allowed for this account; `undefined` if it is. zxcvbn scores it, counting common passwords,
 * keyboard patterns, dates and the person's own name and email address as easy to guess.
 */
export async function passwordFault(
  password: string,
  { email, name }: { email: string; name?: string },
): Promise<PasswordFault | undefined> {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return 'short'
  if (length > LONGEST_PASSWORD) return 'long'
  // Imported on use: the word lists are large and seldom needed.
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
