/**
 * Runs `warta user reset-factor`.
 * @module
 */
import { createLocalReq } from 'payload'
import { prepareStore } from '#content/newsroom/newsroom.ts'
import { resetFactors } from '#content/newsroom/people/second-factor/factor-enrolment.ts'

/** Removes every second factor of the account and signs it out. Returns the exit code: 1 if there is no such account. */
export async function resetFactor({ email }: { email: string }): Promise<number> {
  const payload = await prepareStore()
  try {
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: email.toLowerCase() } },
      limit: 1,
      depth: 0,
    })
    const [user] = docs
    if (!user) {
      process.stderr.write(`There is no account ${email}.\n`)
      return 1
    }
    const had = await resetFactors(await createLocalReq({}, payload), user.id)
    process.stdout.write(
      had.length > 0
        ? `Removed from the account ${user.email}: ${had.map(({ name }) => name).join(', ')}.\n`
        : `The account ${user.email} had no second factor.\n`,
    )
    return 0
  } finally {
    await payload.destroy()
  }
}
