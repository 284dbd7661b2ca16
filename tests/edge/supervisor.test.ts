import { kill } from 'node:process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type Supervisor,
  type SupervisorOptions,
  superviseChildren,
} from '#server/supervisor/supervisor.ts'

const command = new URL('./supervised-child.ts', import.meta.url).pathname
const PATIENCE = { timeout: 20_000, interval: 5 }
const running: Supervisor[] = []

function supervise(options: Partial<SupervisorOptions> = {}) {
  const messages: string[] = []
  const waiting: { text: string; resolve: () => void }[] = []
  const note = (_: object, message = '') => {
    messages.push(message)
    for (const { text, resolve } of waiting) if (message.includes(text)) resolve()
  }
  const supervisor = superviseChildren({ command, logger: { info: note, warn: note }, ...options })
  running.push(supervisor)
  const message = (text: string) =>
    new Promise<void>((resolve) => {
      waiting.push({ text, resolve })
    })
  return { supervisor, message }
}

async function ask(supervisor: Supervisor): Promise<number> {
  const address = supervisor.address()
  if (!address) throw new Error('No child is ready.')
  const answer = await fetch(`http://${address.host}:${address.port}/`)
  return Number(await answer.text())
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((supervisor) => supervisor.stop()))
})

describe('superviseChildren', () => {
  it('returns the address of a child that reports it is ready', async () => {
    const { supervisor } = supervise()
    expect(supervisor.address()).toBeUndefined()
    await supervisor.ready
    expect(await ask(supervisor)).toBe(supervisor.pids()[0])
  })

  it('restarts a killed child, without an address in the meantime', async () => {
    const { supervisor, message } = supervise()
    await supervisor.ready
    const [pid = 0] = supervisor.pids()
    const ended = message('ended')
    const ready = message('ready')
    kill(pid, 'SIGKILL')
    await ended
    expect(supervisor.address()).toBeUndefined()
    await ready
    expect(await ask(supervisor)).not.toBe(pid)
    expect(supervisor.restarts()).toBe(1)
  })

  it('distributes requests over several children', async () => {
    const { supervisor, message } = supervise({ count: 2 })
    const second = message('ready').then(() => message('ready'))
    await supervisor.ready
    await second
    const asked = [await ask(supervisor), await ask(supervisor)]
    expect(new Set(asked)).toEqual(new Set(supervisor.pids()))
  })

  it('replaces each child only when its successor is ready', async () => {
    const { supervisor } = supervise()
    await supervisor.ready
    const [before] = supervisor.pids()
    const replaced = supervisor.replace()
    expect(supervisor.address()).toBeDefined()
    await replaced
    expect(await ask(supervisor)).not.toBe(before)
    expect(supervisor.restarts()).toBe(0)
  })

  it('keeps the old child if the new one does not become ready', async () => {
    const env = { ...process.env }
    const { supervisor } = supervise({ env })
    await supervisor.ready
    const [before] = supervisor.pids()
    env.FAILS_AT_START = 'yes'
    await expect(supervisor.replace()).rejects.toThrow('before it was ready')
    expect(await ask(supervisor)).toBe(before)
  })

  it('keeps retrying a child that never becomes ready, until it is stopped', async () => {
    const { supervisor, message } = supervise({ args: ['never-ready'] })
    await message('ended')
    await message('ended')
    expect(supervisor.restarts()).toBeGreaterThanOrEqual(1)
    await supervisor.stop()
    await expect(supervisor.ready).rejects.toThrow('stopped')
  })

  it('restarts a child that never was ready once another one serves, although it tries once', async () => {
    const { supervisor, message } = supervise({ count: 2, triesOnce: true })
    const [late = 0] = supervisor.pids()
    kill(late, 'SIGSTOP')
    await supervisor.ready
    const ended = message('ended')
    kill(late, 'SIGKILL')
    await ended
    await expect.poll(() => supervisor.pids().length, PATIENCE).toBe(2)
    expect(supervisor.restarts()).toBe(1)
  })

  it('starts nothing before its time, and nothing at all if that does not come', async () => {
    const first = supervise()
    const { supervisor } = supervise({ startAfter: first.supervisor.ready })
    expect(supervisor.pids()).toEqual([])
    await supervisor.ready
    expect(first.supervisor.address()).toBeDefined()
    const never = supervise({ startAfter: Promise.reject(new Error('never')) })
    await never.supervisor.stop()
    expect(never.supervisor.pids()).toEqual([])
    const waiting = supervise({ startAfter: new Promise<void>(() => {}) })
    await waiting.supervisor.stop()
  })

  it('waits for a child that starts slowly, and kills one that hangs at its start', async () => {
    const slow = supervise({ args: ['slow'], readyTimeout: 1_000 })
    const hung = supervise({ args: ['hung'], readyTimeout: 1_000 })
    await Promise.all([slow.supervisor.ready, hung.message('ended')])
    expect(slow.supervisor.restarts()).toBe(0)
    expect(hung.supervisor.restarts()).toBe(1)
  })

  it('restarts a program that served before within a second, however often it is killed', async () => {
    const delays: unknown[] = []
    const note = (fields: object) => delays.push(...('delay' in fields ? [fields.delay] : []))
    const { supervisor } = supervise({ logger: { info: () => {}, warn: note } })
    await supervisor.ready
    for (let kills = 0; kills < 6; kills += 1) {
      const known = supervisor.pids()[0]
      if (known !== undefined) kill(known, 'SIGKILL')
      await vi.waitUntil(() => ![undefined, known].includes(supervisor.pids()[0]), PATIENCE)
    }
    expect(delays).toEqual([100, 200, 400, 800, 1_000, 1_000])
  })

  it('kills a child that does not exit on SIGTERM', async () => {
    const { supervisor } = supervise({ args: ['stubborn'], drainTimeout: 50 })
    await supervisor.ready
    const [pid = 0] = supervisor.pids()
    await supervisor.stop()
    expect(() => kill(pid, 0)).toThrow('ESRCH')
  })
})
