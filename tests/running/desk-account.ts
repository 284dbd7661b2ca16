import { runWarta } from './warta-command.ts'

const ACCOUNT = { email: 'uji@contoh.id', password: 'perahu biru menyapa gunung' }

/** Creates an administrator in the store of `env` and signs in at `base`. Returns the `authorization` header. */
export async function signInAtDesk(base: string, env: Record<string, string>): Promise<string> {
  const { email, password } = ACCOUNT
  const account = ['--email', email, '--role', 'admin', '--password', password]
  await runWarta(['user', 'add', ...account], { variables: env })
  const answer = await fetch(`${base}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ACCOUNT),
  })
  if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`)
  const { token } = (await answer.json()) as { token: string }
  return `JWT ${token}`
}
