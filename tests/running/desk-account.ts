import { runWarta } from './warta-command.ts'

/** The account that `signInAtDesk` creates. */
export const DESK_ACCOUNT = { email: 'uji@contoh.id', password: 'perahu biru menyapa gunung' }

/** Creates an administrator in the store of `env` and signs in at `base`. Returns the `authorization` header. */
export async function signInAtDesk(base: string, env: Record<string, string>): Promise<string> {
  const { email, password } = DESK_ACCOUNT
  const account = ['--email', email, '--role', 'admin', '--password', password]
  await runWarta(['user', 'add', ...account], { variables: env })
  return tokenFor(base, DESK_ACCOUNT)
}

/** Signs an account in at `base`. Returns the `authorization` header for requests. */
export async function tokenFor(
  base: string,
  account: { email: string; password: string },
): Promise<string> {
  const answer = await fetch(`${base}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`)
  const { token } = (await answer.json()) as { token: string }
  return `JWT ${token}`
}
