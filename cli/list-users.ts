/**
 * Runs `warta user list`.
 * @module
 */
import { prepareStore } from '#content/newsroom/newsroom.ts'

/** Prints every account, by address: in columns, or as JSON. Returns the exit code. */
export async function listUsers(asJson: boolean): Promise<number> {
  const payload = await prepareStore()
  try {
    const { docs } = await payload.find({
      collection: 'users',
      sort: 'email',
      depth: 0,
      pagination: false,
    })
    const { docs: signIns } = await payload.find({
      collection: 'account-log',
      where: { event: { equals: 'signed-in' } },
      sort: 'at',
      depth: 0,
      pagination: false,
      select: { account: true, at: true },
    })
    const last = new Map(signIns.map(({ account, at }) => [account, at]))
    const users = docs.map(({ id, email, role, name, sessions }) => ({
      id,
      email,
      role,
      name: name ?? '',
      sessions: sessions?.length ?? 0,
      lastSignIn: last.get(id) ?? null,
    }))
    process.stdout.write(asJson ? `${JSON.stringify(users, null, 2)}\n` : columns(users.map(row)))
  } finally {
    await payload.destroy()
  }
  return 0
}

interface ListedUser {
  email: string
  role: string
  name: string
  sessions: number
  lastSignIn: string | null
}

const row = ({ email, role, name, sessions, lastSignIn }: ListedUser): string[] => [
  email,
  role,
  name || '-',
  sessions === 1 ? '1 session' : `${sessions} sessions`,
  lastSignIn ?? 'never signed in',
]

/** Rows as lines of aligned columns. */
function columns(rows: readonly string[][]): string {
  const widths = rows.reduce<number[]>(
    (widest, cells) => cells.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  )
  return rows
    .map((cells) => cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
