import { setTimeout as pause } from 'node:timers/promises'
import { Semaphore } from 'async-mutex'
import { request } from 'undici'
import { arrives, checkOldAddress, patientAsk } from '#content/audit/old-address-check.ts'
import { environment } from '#content/base/settings/environment.ts'
import { oldAddressesIn, UnreadableAddresses } from './old-address-list.ts'

/** Addresses asked for at once. */
const AT_ONCE = 8
/** Milliseconds for one answer. */
const PATIENCE = 30_000

/**
 * Prints which addresses of `source` do not arrive, and the sums. Returns the exit code: 1 if any does not, or they cannot
 * be read.
 */
export async function checkRedirects(source: string, at = environment().siteUrl): Promise<number> {
  if (!URL.canParse(at)) {
    process.stderr.write(
      `--at ${at}: write the address of the portal, such as https://warta.example.\n`,
    )
    return 1
  }
  let addresses: string[]
  try {
    addresses = await oldAddressesIn(source)
  } catch (error) {
    if (!(error instanceof UnreadableAddresses)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  const turns = new Semaphore(AT_ONCE)
  const checked = await Promise.all(
    addresses.map((address) => turns.runExclusive(() => checkOldAddress(address, at, ask))),
  )
  for (const each of checked.filter((one) => !arrives(one))) {
    process.stdout.write(`${each.address}: ${each.arrival}${each.to ? ` (${each.to})` : ''}\n`)
  }
  const sums = [...Map.groupBy(checked, ({ arrival }) => arrival)]
    .map(([arrival, found]) => `${found.length} ${arrival}`)
    .join(', ')
  const good = checked.filter(arrives).length
  process.stdout.write(`${good} of ${checked.length} addresses arrive${sums && `: ${sums}`}.\n`)
  return good === checked.length && good > 0 ? 0 : 1
}

const delay = (seconds: number) => pause(seconds * 1_000)

const ask = patientAsk(async (url) => {
  const { statusCode, headers, body } = await request(url, {
    signal: AbortSignal.timeout(PATIENCE),
  })
  await body.dump()
  const { location } = headers
  return {
    status: statusCode,
    location: Array.isArray(location) ? location[0] : location,
    retryAfter: Number(headers['retry-after']) || 0,
  }
}, delay)
