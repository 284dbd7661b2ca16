/**
 * An import that is killed and repeated, on either database.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { storedRenditions } from '#content/model/photo/photo-renditions.ts'
import {
  wordpressExport,
  wordpressItem,
  wordpressMeta,
  wordpressTerm,
} from '#tests/factories/wordpress-export.ts'
import { OPENS_STORE } from '#tests/running/store-opening.ts'
import { COMPILED, storeVariables } from '#tests/running/warta-command.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()

const NUMBERS = [1, 2, 3, 4, 5, 6]
const SITE = 'https://lama.example'

/** Six stories with a photo each, a topic of their own and one that all have. */
function items(number: number): string[] {
  const file = `${SITE}/wp-content/uploads/a-${640 + number}.jpg`
  const attachment = wordpressItem({
    title: `Foto ${number}`,
    link: `${SITE}/foto-${number}/`,
    guid: file,
    'wp:post_id': String(100 + number),
    'wp:post_name': `foto-${number}`,
    'wp:status': 'inherit',
    'wp:post_type': 'attachment',
    'wp:attachment_url': file,
  })
  const post = wordpressItem({
    title: `Berita ${number}`,
    link: `${SITE}/2019/berita-${number}-lama/`,
    guid: `${SITE}/?p=${number}`,
    'wp:post_id': String(number),
    'wp:post_name': `berita-${number}`,
    more: [
      wordpressTerm('category', 'bandung', 'Bandung'),
      wordpressTerm('post_tag', 'sungai', 'Sungai'),
      wordpressTerm('post_tag', `tag-${number}`, `Tag ${number}`),
      wordpressMeta('_thumbnail_id', String(100 + number)),
    ].join(''),
  })
  return [post, attachment]
}

it('leaves what one leaves that nobody disturbed', async () => {
  const { payload, dataDir } = open()
  const { runImport } = await import('./legacy-run.ts')
  const file = join(dataDir, 'site.xml')
  writeFileSync(file, wordpressExport(NUMBERS.flatMap(items)))
  const variables = storeVariables(dataDir, databaseUrl())
  for (const [steps, milliseconds] of [
    [1, 20],
    [6, 150],
  ]) {
    const killed = spawn(
      process.execPath,
      [...OPENS_STORE, 'tests/store/killed-import.ts', file, String(steps), String(milliseconds)],
      {
        env: { ...process.env, ...COMPILED, ...variables, NODE_ENV: 'production' },
        stdio: 'inherit',
      },
    )
    expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL'])
  }
  await runImport(payload, file)

  const all = { depth: 0, pagination: false, limit: 0 } as const
  const { docs: stories } = await payload.find({ collection: 'articles', sort: 'slug', ...all })
  const { docs: photos } = await payload.find({ collection: 'media', ...all })
  const { docs: topics } = await payload.find({ collection: 'topics', ...all })
  const { docs: authors } = await payload.find({ collection: 'authors', ...all })
  const { docs: addresses } = await payload.find({ collection: 'old-addresses', ...all })
  expect(stories.map(({ slug, _status }) => `${slug} ${_status}`)).toEqual(
    NUMBERS.map((number) => `berita-${number} published`),
  )
  expect(photos.map(({ alt }) => alt).sort()).toEqual(NUMBERS.map((number) => `Foto ${number}`))
  expect(stories.map(({ hero }) => photos.find(({ id }) => id === hero)?.alt)).toEqual(
    NUMBERS.map((number) => `Foto ${number}`),
  )
  expect(topics.map(({ name }) => name).sort()).toEqual([
    'Sungai',
    ...NUMBERS.map((number) => `Tag ${number}`),
  ])
  expect(authors.map(({ name }) => name)).toEqual(['Sari Contoh'])
  for (const number of NUMBERS) {
    const target = stories[number - 1]?.id
    const leading = addresses.filter(({ story }) => story === target).map(({ path }) => path)
    expect(leading.sort(), `berita-${number}`).toEqual([
      `/2019/berita-${number}-lama`,
      `/?p=${number}`,
    ])
  }
  for (const { renditions } of photos) {
    for (const { path, bytes } of storedRenditions.parse(renditions)) {
      const folder = readdirSync(join(dataDir, path, '..'))
      const isThere = folder.includes(path.slice(path.lastIndexOf('/') + 1))
      expect(isThere, path).toBe(bytes !== undefined)
    }
  }
})
