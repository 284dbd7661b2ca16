/**
 * Runs `warta user add`.
 * @module
 */
import { ValidationError } from 'payload'
import type { Role } from '#content/model/people/user.ts'
import { prepareStore } from '#content/newsroom/newsroom.ts'
import { passwordRefusal, readPassword } from './password-reading.ts'

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
  const refusal = await passwordRefusal(password, { email, ...(name && { name }) })
  if (refusal) {
    process.stderr.write(`${refusal}\n`)
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
