/**
 * Promise 2: headers and compressed page together fit the first flight of a TCP connection, ten segments of 1,460 bytes
 * (RFC 6928), so that a story arrives after one round trip.
 * @module
 */
import { expect, inject, it } from 'vitest'
import { ask } from './portal-answers.ts'
import { indexedAddresses, starterStories } from './reading-addresses.ts'

const FIRST_FLIGHT = 14_600
/** The front page shows some thirty stories; it may take two flights. */
const FRONT_PAGE = 20_000

/** The text edition of a story, for networks where every kilobyte costs time. */
const TEXT_EDITION = 5_000

const stories = [inject('portal').wireStory, ...starterStories]

it.each(stories)('sends %s in the first flight, headers included', async (path) => {
  expect(await bytesOf(path)).toBeLessThanOrEqual(FIRST_FLIGHT)
})

it.each(stories)('sends the text edition of %s within 5,000 bytes', async (path) => {
  expect(await bytesOf(`/hemat${path}`)).toBeLessThanOrEqual(TEXT_EDITION)
})

it.each(indexedAddresses().filter(({ path }) => path !== '/'))(
  'sends the $kind in the first flight too',
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

/** The transferred bytes of the second response, which comes from memory. */
async function bytesOf(path: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }
  await ask(path, { headers })
  const { status, headBytes, sent, headers: fields } = await ask(path, { headers })
  expect(status).toBe(200)
  expect(fields['content-encoding']).toBe('br')
  return headBytes + sent.length
}
