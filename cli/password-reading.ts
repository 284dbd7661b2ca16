/**
 * Passwords on the command line: read from the terminal or standard input, so that they are in no list of processes.
 * @module
 */
import { createInterface } from 'node:readline/promises'
import {
  type PasswordFault,
  passwordFault,
  SHORTEST_PASSWORD,
} from '#content/model/people/password-rule.ts'

const FAULTS: Record<PasswordFault, string> = {
  short: `The password must have at least ${SHORTEST_PASSWORD} characters.`,
  long: 'The password is too long.',
  guessable:
    'The password is easy to guess. Use a few words that have nothing to do with each other.',
}

/** Why `password` is not allowed for this account, as a sentence; `undefined` if it is. */
export async function passwordRefusal(
  password: string,
  account: { email: string; name?: string },
): Promise<string | undefined> {
  const fault = await passwordFault(password, account)
  return fault && FAULTS[fault]
}

/** Prompts on the terminal without echo; reads a line of standard input where there is no terminal. */
export async function readPassword(prompt: string): Promise<string> {
  const terminal = process.stdin.isTTY
  const reader = createInterface({
    input: process.stdin,
    terminal,
    ...(terminal && { output: process.stderr }),
  })
  try {
    if (!terminal) {
      for await (const line of reader) return line
      return ''
    }
    process.stderr.write(prompt)
    Object.assign(reader, { _writeToOutput: () => undefined })
    return await reader.question('')
  } finally {
    reader.close()
    if (terminal) process.stderr.write('\n')
  }
}
