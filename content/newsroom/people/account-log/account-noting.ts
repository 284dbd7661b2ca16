/**
 * Writes the log of accounts.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { AccountEvent } from '#content/model/people/account-event.ts'
import { clientName } from '#content/model/people/client-name.ts'
import { clientNetwork } from '#content/newsroom/people/client.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'

/** What happened to an account. */
export interface AccountNote {
  event: AccountEvent
  account: { id: number; email: string }
  /** What changed; never a secret. */
  note?: string
}

const DAY = 24 * 60 * 60 * 1000
/** How long entries are kept. */
const KEPT = 400 * DAY
/** Entries for failed attempts in a day; whatever is more becomes one entry without a network. */
const MOST_FAILED_ENTRIES = 500
const SEVERAL_NETWORKS = '…'
/** The note of a failure after the right password: somebody has it. */
export const WRONG_FACTOR = 'Faktor kedua salah'

/** Writes an entry in the transaction of `req`. */
export async function noteOnAccount(
  req: PayloadRequest,
  { event, account, note }: AccountNote,
): Promise<void> {
  await req.payload.create({
    collection: 'account-log',
    data: {
      at: new Date().toISOString(),
      event,
      // A deleted account cannot be referred to.
      account: event === 'deleted' ? null : account.id,
      name: account.email,
      times: 1,
      actor: actorOf(req) ?? account.email,
      ...originOf(req),
      ...(note && { note }),
    },
    req,
  })
}

/**
 * Counts a failed attempt to sign in; `account` is undefined where nobody has such an account. `note` says at what, if
 * not at the password. What was typed is not kept: it may be a password.
 */
export async function noteFailure(
  asked: Pick<PayloadRequest, 'payload' | 'headers' | 'payloadAPI'>,
  account: { id: number; email: string } | undefined,
  now: Date,
  note?: typeof WRONG_FACTOR,
): Promise<void> {
  const { payload } = asked
  const { network, client } = originOf(asked)
  await inTransaction(payload, async (req) => {
    await takeTurn(req, 'failed attempts')
    const since = new Date(now.getTime() - DAY).toISOString()
    if (await countedAgain(req, { account: account?.id, network, note, since, now })) return
    const [counted] = await runStatement(
      payload,
      sql`select count(*) as entries from account_log where event = 'failed' and at > ${since}`,
      { req, row: z.object({ entries: z.coerce.number() }) },
    )
    const isFull = (counted?.entries ?? 0) >= MOST_FAILED_ENTRIES
    const several = { account: undefined, network: SEVERAL_NETWORKS, note, since, now }
    if (isFull && (await countedAgain(req, several))) return
    await payload.create({
      collection: 'account-log',
      data: {
        at: now.toISOString(),
        event: 'failed',
        times: 1,
        actor: SEVERAL_NETWORKS,
        ...(note && { note }),
        ...(isFull
          ? { network: SEVERAL_NETWORKS }
          : { network, client, ...(account && { account: account.id, name: account.email }) }),
      },
      req,
    })
  })
}

/** Deletes the entries that are older than a bit more than a year. */
export async function dropOldEntries(payload: Payload, now: Date): Promise<void> {
  const end = new Date(now.getTime() - KEPT).toISOString()
  await runStatement(payload, sql`delete from account_log where at < ${end}`)
}

/** Adds a failed attempt to the entry of the last day for the same account and network, if there is one. */
async function countedAgain(
  req: PayloadRequest,
  {
    account,
    network,
    note,
    since,
    now,
  }: {
    account: number | undefined
    network: string
    note: string | undefined
    since: string
    now: Date
  },
): Promise<boolean> {
  const whose = account === undefined ? sql`account_id is null` : sql`account_id = ${account}`
  const what = note === undefined ? sql`note is null` : sql`note = ${note}`
  const rows = await runStatement(
    req.payload,
    sql`update account_log set times = times + 1, at = ${now.toISOString()}
      where id = (select max(id) from account_log
        where event = 'failed' and network = ${network} and at > ${since} and ${whose} and ${what})
      returning id`,
    { req, row: z.object({ id: z.coerce.number() }) },
  )
  return rows.length > 0
}

/** Who made the change; `undefined` if it was whoever holds the account. */
function actorOf({ user, payloadAPI }: PayloadRequest): string | undefined {
  return user?.email ?? (payloadAPI === 'local' ? 'warta user' : undefined)
}

function originOf(req: Pick<PayloadRequest, 'headers' | 'payloadAPI'>) {
  if (req.payloadAPI === 'local') return { network: '', client: '' }
  return { network: clientNetwork(req), client: clientName(req.headers.get('user-agent')) }
}
