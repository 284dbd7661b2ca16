import { expect, it, vi } from 'vitest'
import { addressNotes } from './address-notes.ts'

const noted = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    address: `/${index}`,
    target: { gone: true as const },
  }))

it('keep what could not be stored, and blame no story for it', async () => {
  const store = vi.fn<Parameters<typeof addressNotes>[0]>().mockRejectedValueOnce(new Error('busy'))
  const notes = addressNotes(store)
  await notes.add(noted(150))
  expect(store).not.toHaveBeenCalled()
  await notes.add(noted(60))
  await notes.add(noted(1))
  expect(store.mock.calls.map(([each]) => each.length)).toEqual([210, 211])
  await notes.add(noted(5))
  await notes.end()
  expect(store.mock.lastCall?.[0]).toEqual(noted(5))
})

it('tell at the end what could not be stored', async () => {
  const notes = addressNotes(() => Promise.reject(new Error('disk full')))
  await notes.add(noted(300))
  await expect(notes.end()).rejects.toThrow('disk full')
})
