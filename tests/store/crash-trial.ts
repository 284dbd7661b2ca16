/**
 * Repeatedly kills a process that saves and schedules, and checks what the store has kept.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import type { Payload } from 'payload'
import { OPENS_STORE } from '#tests/running/store-opening.ts'

/** What was acknowledged for a story before the kill. */
interface Promised {
  headline: string
  scheduled: boolean
}

/** The result of a trial. */
export interface CrashTrial {
  saves: number
  scheduled: number
  /** A description of every acknowledged change that was lost. */
  broken: string[]
}

/**
 * Kills a saving process at `moments` random moments after its first acknowledged save, then processes the schedule and
 * compares the store opened by `payload` with what was acknowledged. The environment names the store.
 * @throws {Error} when a process ended before it had saved anything
 */
export async function tryCrashes(payload: Payload, moments: number): Promise<CrashTrial> {
  const promised = new Map<number, Promised>()
  let saves = 0
  for (let moment = 0; moment < moments; moment += 1) {
    const saver = spawn(process.execPath, [...OPENS_STORE, 'tests/store/keep-saving.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(saver, 'exit')
    let isFirst = true
    for await (const line of createInterface({ input: saver.stdout })) {
      const { id, headline, scheduled } = JSON.parse(line)
      const known = promised.get(id)
      promised.set(id, {
        headline: headline ?? known?.headline ?? '',
        scheduled: scheduled === true || known?.scheduled === true,
      })
      saves += 1
      if (isFirst) void delay(Math.random() * 800).then(() => saver.kill('SIGKILL'))
      isFirst = false
    }
    await ended
    if (isFirst) throw new Error('A process ended before its first save, so nothing was tried.')
  }
  await carryOutAll(payload)
  const broken: string[] = []
  for (const [id, promise] of promised) broken.push(...(await brokenPromises(payload, id, promise)))
  const scheduled = [...promised.values()].filter((promise) => promise.scheduled).length
  return { saves, scheduled, broken }
}

/** Processes the schedule until nothing is due, since each run stops after a number of stories. */
async function carryOutAll(payload: Payload): Promise<void> {
  const { carryOutSchedule } = await import('#content/newsroom/story/workflow/schedule.ts')
  const due = async () => {
    const where = { publishOn: { exists: true } }
    const { totalDocs } = await payload.count({ collection: 'articles', where })
    return totalDocs
  }
  let before = Number.POSITIVE_INFINITY
  for (let left = await due(); left > 0 && left < before; left = await due()) {
    before = left
    await carryOutSchedule(payload, new Date(Date.now() + 1_000))
  }
}

async function brokenPromises(
  payload: Payload,
  id: number,
  { headline, scheduled }: Promised,
): Promise<string[]> {
  const read = (draft: boolean) =>
    payload.findByID({ collection: 'articles', id, draft, depth: 0, disableErrors: true })
  const [stored, newest] = [await read(false), await read(true)]
  if (!stored || !newest) return [`${id} is gone.`]
  const { docs } = await payload.find({
    collection: 'story-log',
    where: { article: { equals: id } },
    limit: 0,
    depth: 0,
  })
  const times = (step: string) => docs.filter((entry) => entry.step === step).length
  const isOnline = stored.stage === 'published'
  // A save that was not acknowledged may still have been stored, but only as a whole.
  const kept = newest.headline.startsWith(headline)
  return [
    ...(kept ? [] : [`${id} has “${newest.headline}” and not “${headline}”.`]),
    ...(stored.stage === newest.stage ? [] : [`${id} is ${stored.stage} and ${newest.stage}.`]),
    ...(scheduled && !isOnline ? [`${id} was scheduled and is ${stored.stage}.`] : []),
    ...(times('published') === Number(isOnline)
      ? []
      : [`${id}: ${times('published')} times online.`]),
    ...(times('created') === 1 ? [] : [`${id}: ${times('created')} times created.`]),
  ]
}
