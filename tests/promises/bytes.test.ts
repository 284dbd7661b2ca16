/**
 * Promise 2: header section and compressed page together fit the first flight of a TCP connection, ten
 * segments of 1,460 bytes (RFC 6928), so that a story is there after one round trip.
 * @module
 */
import { expect, inject, it } from 'vitest'
import { ask } from './portal-answers.ts'
import { indexedAddresses, starterStories } from './reading-addresses.ts'

const FIRST_FLIGHT = 14_600
/** The front page shows some thirty stories; it may take a second flight, not a third. */
const FRONT_PAGE = 20_000

/** The text edition of a story, for networks on which every kilobyte is waited for. */
const TEXT_EDITION = 5_000

const stories = [inject('portal').wireStory, ...starterStories]

it.each(stories)('sends %s in the first flight, headers included', async (path) => {
  expect(await bytesOf(path)).toBeLessThanOrEqual(FIRST_FLIGHT)
})

it.each(stories)('sends the text edition of %s within 5,000 bytes', async (path) => {
  expect(await bytesOf(`/hemat${path}`)).toBeLessThanOrEqual(TEXT_EDITION)
})

it.each(indexedAddresses().filter(({ path }) => path !== '/'))(
  'sends $kind in the first flight too',
  async ({ path }) => {
    expect(await bytesOf(path)).toBeLessThanOrEqual(FIRST_FLIGHT)
  },
)

it('sends the front page within 20,000 bytes', async () => {
  expect(await bytesOf('/')).toBeLessThanOrEqual(FRONT_PAGE)
})

it('knows the starter stories', () => {
  expect(starterStories.length).toBeGreaterThanOrEqual(24)
})

/** What goes over the wire when a browser asks, in bytes: the second answer, from memory. */
async function bytesOf(path: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }
  await ask(path, { headers })
  const { status, headBytes, sent, headers: fields } = await ask(path, { headers })
  expect(status).toBe(200)
  expect(fields['content-encoding']).toBe('br')
  return headBytes + sent.length
}
