import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'

/** Runs `public/langsung.js` on a page; `poll` has it ask again, and is told `answer`. */
function livePage() {
  const { document, HTMLElement } = parseHTML(`<body>
    <section data-live="/feed/langsung/4.json" data-n="3" data-r="5"></section>
    <button hidden data-live-button data-fresh="{n} baru" data-corrected="Diperbarui">Muat</button></body>`)
  const button = document.querySelector('button')
  const told: string[] = []
  const pauses: number[] = []
  const words = { get: () => told.at(-1) ?? 'Muat', set: (text: string) => told.push(text) }
  Object.defineProperty(button, 'textContent', words)
  let answer = {}
  let again: (() => Promise<void>) | undefined
  runInNewContext(readFileSync('public/langsung.js', 'utf8'), {
    document,
    HTMLElement,
    fetch: () => Promise.resolve({ json: () => Promise.resolve(answer) }),
    // The longest and the shortest pause that chance may make.
    Math: { random: () => pauses.length % 2 },
    setTimeout: (ask: () => Promise<void>, pause: number) => {
      again = ask
      pauses.push(pause)
    },
    clearTimeout: () => undefined,
  })
  const poll = async (next: object) => {
    answer = next
    await again?.()
  }
  return { told, pauses, poll, button }
}

it('is told anew only when something else is new: a reader who listens hears it once', async () => {
  const { told, poll, button } = livePage()
  await poll({ n: 3, r: 5, next: 15 })
  expect(told).toEqual([])
  for (const answer of [
    { n: 4, r: 6 },
    { n: 4, r: 6 },
    { n: 4, r: 7 },
    { n: 5, r: 8 },
  ]) {
    await poll({ ...answer, next: 15 })
  }
  expect(told).toEqual(['1 baru', '2 baru'])
  expect(button?.hasAttribute('hidden')).toBe(false)
})

it('asks again within the time that it is told, and not at all after the end', async () => {
  const { pauses, poll } = livePage()
  for (let count = 0; count < 4; count += 1) await poll({ n: 3, r: 5, next: 15 })
  expect(new Set(pauses.slice(1))).toEqual(new Set([12_000, 15_000]))
  await poll({ n: 3, r: 5, next: 0 })
  expect(pauses).toHaveLength(5)
})
