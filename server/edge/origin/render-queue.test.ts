import { describe, expect, it } from 'vitest'
import { type RenderClaim, RenderQueue, type RenderRank } from './render-queue.ts'

const LIMITS = { renders: 2, waiting: 3, patience: 60_000 }

/** A queue, and what happened to the claims made on it, in order. */
function aQueue(limits = LIMITS) {
  const queue = new RenderQueue(limits)
  const log: string[] = []
  const turns = new Map<string, () => void>()
  const claim = (
    name: string,
    rank: RenderRank = 'unknown',
    { client = 'a', signal = new AbortController().signal }: Partial<RenderClaim> = {},
  ) => {
    void queue.enter({ rank, client, signal }).then(
      (end) => {
        log.push(name)
        turns.set(name, end)
      },
      (error: { reason: string }) => log.push(`${name} ${error.reason}`),
    )
  }
  /** Ends a turn and lets everything settle that follows from it. */
  const end = async (name: string) => {
    await settled()
    turns.get(name)?.()
    await settled()
  }
  return { queue, log, claim, end }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('RenderQueue', () => {
  it('keeps one place free of unknown addresses', async () => {
    const { log, claim, end } = aQueue()
    claim('one')
    claim('two')
    claim('known', 'known')
    await settled()
    expect(log).toEqual(['one', 'known'])
    await end('one')
    expect(log).toEqual(['one', 'known', 'two'])
  })

  it('takes what is known first, then turns by network, then what nobody waits for', async () => {
    const { log, claim, end } = aQueue({ ...LIMITS, renders: 1, waiting: 10 })
    claim('running')
    claim('behind', 'behind')
    claim('a1')
    claim('a2')
    claim('b1', 'unknown', { client: 'b' })
    claim('known', 'known')
    for (const name of ['running', 'known', 'a2', 'b1', 'a1']) await end(name)
    expect(log).toEqual(['running', 'known', 'a2', 'b1', 'a1', 'behind'])
  })

  it('refuses the oldest of the longest line when too many wait', async () => {
    const { log, claim, queue } = aQueue()
    for (const name of ['running', 'a1', 'a2']) claim(name)
    claim('b1', 'unknown', { client: 'b' })
    claim('b2', 'unknown', { client: 'b' })
    await settled()
    expect(log).toEqual(['running', 'a1 origin-busy'])
    expect(queue.waiting).toBe(3)
  })

  it('refuses whoever waited too long', async () => {
    const { log, claim, queue } = aQueue({ ...LIMITS, patience: 5 })
    claim('running')
    claim('late')
    await expect.poll(() => log).toEqual(['running', 'late origin-busy'])
    expect(queue.waiting).toBe(0)
  })

  it('gives no turn to a claim that was given up', async () => {
    const { log, claim, end } = aQueue()
    const gone = new AbortController()
    claim('running')
    claim('gone', 'unknown', { signal: gone.signal })
    claim('next')
    gone.abort()
    await end('running')
    expect(log).toEqual(['running', 'gone reader-gone', 'next'])
  })

  it('counts a turn that is ended twice as one', async () => {
    const { log, claim, end } = aQueue({ ...LIMITS, renders: 1 })
    claim('one')
    claim('two')
    claim('three')
    await end('one')
    await end('one')
    expect(log).toEqual(['one', 'three'])
  })
})
