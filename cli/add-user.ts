/**
 * Runs `warta user add`.
 * @module
 */
import { createInterface } from 'node:readline/promises'
import { ValidationError } from 'payload'
import {
  type PasswordFault,
  passwordFault,
  SHORTEST_PASSWORD,
} from '#content/model/people/password-rule.ts'
import type { Role } from '#content/model/people/user.ts'
import { prepareStore } from '#content/newsroom/newsroom.ts'

const FAULTS: Record<PasswordFault, string> = {
  short: `The password must have at least ${SHORTEST_PASSWORD} characters.`,
  long: 'The password is too long.',
  guessable:
    'The password is easy to guess. Use a few words that have nothing to do with each other.',
}

/** The account as given on the command line. */
export interface NewUser {
  email: string
  role: Role
  name?: string
  password?: string
}

/** Creates the account, or changes the one with this address. Returns the exit code: 1 if it was refused. */
export async function addUser({ email, role, name, password: given }: NewUser): Promise<number> {
  const password = given ?? (await readPassword(`Password for ${email}: `))
  const fault = await passwordFault(password, { email, ...(name && { name }) })
  if (fault) {
    process.stderr.write(`${FAULTS[fault]}\n`)
    return 1
  }
  const payload = await prepareStore()
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    limit: 1,
  })
  const data = { email, role, password, ...(name && { name }) }
  try {
    if (docs[0]) await payload.update({ collection: 'users', id: docs[0].id, data })
    else await payload.create({ collection: 'users', data })
    process.stdout.write(`${docs[0] ? 'Changed' : 'Created'} the account ${email} (${role}).\n`)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    for (const { path, message } of error.data.errors) {
      process.stderr.write(`${path}: ${message}\n`)
    }
    return 1
  } finally {
    await payload.destroy()
  }
  return 0
}

/** Prompts on the terminal without echo; reads a line of standard input where there is no terminal. */
async function readPassword(prompt: string): Promise<string> {
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
