/**
 * A live story for measurements: made, filled and read through the running portal.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'

/** Milliseconds until an entry that got no answer is sent again. */
const AGAIN = 500

/** An entry as a phone sends it. */
export interface SentEntry {
  readonly client: string
  readonly text: string
  readonly headline?: string
  readonly key?: boolean
  readonly photo?: number
}

/** A live story whose coverage goes on. */
export interface BenchStory {
  readonly id: number
  readonly slug: string
  readonly section: { readonly slug: string }
  /** Sends an entry once; its number, or `undefined` if there was no answer or the portal could not answer. */
  send(entry: SentEntry): Promise<number | undefined>
  /** Sends an entry until it is posted. */
  post(entry: SentEntry): Promise<number>
}

const made = z.object({ doc: z.object({ id: z.number(), slug: z.string() }) })
const found = z.object({ docs: z.array(z.object({ id: z.number() })) })
const posted = z.object({ number: z.number() })

/** Publishes a live story on the portal at `base`, and starts its coverage. */
export async function startLiveStory(
  base: string,
  authorization: string,
  headline: string,
): Promise<BenchStory> {
  const call = (path: string, data?: object) =>
    fetch(base + path, {
      headers: { authorization, 'content-type': 'application/json' },
      ...(data && { method: 'POST', body: JSON.stringify(data) }),
    })
  const ask = async (path: string, data?: object): Promise<unknown> => {
    const answer = await call(path, data)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const sections = found.parse(await ask('/api/sections?where[slug][equals]=news'))
  const { doc } = made.parse(
    await ask('/api/articles?depth=0', {
      headline,
      section: sections.docs[0]?.id,
      genre: 'live',
      body: lexicalFromBlocks([
        { type: 'paragraph', content: [{ type: 'text', text: 'Liputan untuk pengukuran.' }] },
      ]),
      _status: 'published',
    }),
  )
  await ask(`/api/articles/${doc.id}/langsung`, { step: 'start' })
  const send: BenchStory['send'] = async (entry) => {
    const answer = await call(`/api/articles/${doc.id}/langsung/entri`, entry).catch(
      () => undefined,
    )
    const text = await answer?.text().catch(() => undefined)
    if (!answer || text === undefined || answer.status >= 500 || answer.status === 429)
      return undefined
    if (!answer.ok) throw new Error(`An entry was refused: ${answer.status} ${text}`)
    return posted.parse(JSON.parse(text)).number
  }
  return {
    ...doc,
    section: { slug: 'news' },
    send,
    post: async (entry) => {
      for (;;) {
        const number = await send(entry)
        if (number !== undefined) return number
        await pause(AGAIN)
      }
    },
  }
}

/** What entries are made of. */
export interface Material {
  readonly sentences: readonly string[]
  /** Ids of photos. */
  readonly photos: readonly number[]
}

/**
 * Entries as newsrooms write them: two to four sentences, every fourth with a headline, every tenth key, and every
 * seventh with a photo.
 */
export function* writtenEntries({ sentences, photos }: Material): Generator<SentEntry, never> {
  const take = (from: number) => sentences[from % sentences.length] ?? ''
  for (let number = 0, next = 0; ; number += 1) {
    const count = 2 + (number % 3)
    const chosen = Array.from({ length: count }, (_, index) => take(next + index))
    next += count
    const isKey = number % 10 === 0
    const photo = photos[number % photos.length]
    yield {
      client: randomUUID(),
      // No two entries have the same words.
      text: [`${number + 1}: ${chosen[0]}`, chosen.slice(1).join(' ')].join('\n\n'),
      ...((isKey || number % 4 === 0) && { headline: take(next).slice(0, 80) }),
      ...(isKey && { key: true }),
      ...(photo !== undefined && number % 7 === 0 && { photo }),
    }
  }
}

const stories = z.object({ docs: z.array(z.object({ body: z.custom<StoredStory['body']>() })) })

/** The sentences and photos of the starter stories, which are real. */
export async function starterMaterial(base: string, authorization: string): Promise<Material> {
  const ask = async (path: string): Promise<unknown> =>
    (
      await fetch(`${base}/api/${path}?depth=0&limit=30&sort=id`, { headers: { authorization } })
    ).json()
  const { docs } = stories.parse(await ask('articles'))
  const sentences = docs
    .flatMap(({ body }) =>
      blocksText(blocksFromLexical(body, idOf, idOf, idOf)).split(/(?<=[.!?])\s+/),
    )
    .filter((text) => text.length > 30 && text.length < 240)
  const photos = found.parse(await ask('media')).docs.map(({ id }) => id)
  if (sentences.length < 100 || photos.length === 0) {
    throw new Error('The starter stories have too few sentences or no photos.')
  }
  return { sentences, photos }
}
