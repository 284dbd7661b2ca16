/**
 * Addresses that things had in another system, in either database.
 * @module
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { noise } from '#content/intake/photo/photo-samples.ts'
import { wartaOn } from '#tests/running/warta-command.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()
let kapal: { id: number; slug: string }
let oldAddressAt: typeof import('#content/reading/lists/old-addresses.ts').oldAddressAt
let isKnownAddress: typeof import('#content/reading/lists/known-addresses.ts').isKnownAddress

beforeAll(async () => {
  ;({ oldAddressAt } = await import('#content/reading/lists/old-addresses.ts'))
  ;({ isKnownAddress } = await import('#content/reading/lists/known-addresses.ts'))
  kapal = await open().take({ headline: 'Kapal Tiba', topics: ['Laut Dalam'] })
})

const moved = (to: string) => ({ kind: 'moved', to })

it('lead to records by what they are, not by where they were', async () => {
  const { payload, news } = open()
  const { docs } = await payload.find({ collection: 'topics', limit: 1 })
  const story = await open().take({ headline: 'Berita yang Berganti Slug' })
  const draft = await open().take({ headline: 'Sebuah Draf' }, true)
  const add = (path: string, target: object) =>
    payload.create({ collection: 'old-addresses', data: { path, ...target } })
  await add('/2019/05/lama/', { story: story.id })
  await add('/rubrik/kabar', { section: news })
  await add('/label/laut', { topic: docs[0]?.id })
  await add('/draf', { story: draft.id })
  await add('/hapus', { gone: true })
  await payload.update({
    collection: 'articles',
    id: story.id,
    data: { slug: 'slug-baru', changeKind: 'update' },
  })
  expect(await oldAddressAt('/2019/05/lama')).toEqual(moved('/news/slug-baru'))
  expect(await oldAddressAt('/rubrik/kabar/page/3')).toEqual(moved('/news'))
  expect(await oldAddressAt('/label/laut')).toEqual(moved('/topik/laut-dalam'))
  expect(await oldAddressAt('/tag/laut-dalam/feed')).toEqual(moved('/topik/laut-dalam'))
  expect(await oldAddressAt('/category/news')).toEqual(moved('/news'))
  await add('/?cat=3', { section: news })
  expect(await oldAddressAt('/page/2?cat=3')).toEqual(moved('/news'))
  expect(await oldAddressAt('/page/2?cat=4')).toBeUndefined()
  expect(await oldAddressAt('/page/2?x=1')).toEqual(moved('/terkini'))
  expect(await oldAddressAt('/author/tidak-ada')).toBeUndefined()
  // What is not public is not told.
  expect(await oldAddressAt('/draf')).toBeUndefined()
  expect(await oldAddressAt('/hapus')).toEqual({ kind: 'gone' })
  for (const [address, isKnown] of [
    ['/', true],
    ['/2019/05/lama', true],
    ['/category/news', true],
    ['/category/tidak-ada', false],
    ['/?p=1', false],
    ['/page/2?cat=3', true],
    ['/page/2?cat=4', false],
    ['/page/2', true],
  ] as const) {
    expect([address, await isKnownAddress(address)]).toEqual([address, isKnown])
  }
})

it('have one spelling and one target, and none leads to an address here', async () => {
  const { payload } = open()
  const add = (data: object) =>
    payload.create({ collection: 'old-addresses', data: { path: '/x', ...data } })
  const { path } = await add({
    path: 'https://lama.example/A//B/amp/',
    url: 'https://lain.example',
  })
  expect(path).toBe('/a/b')
  await expect(add({ path: '/', gone: true })).rejects.toThrow('Alamat')
  await expect(add({})).rejects.toThrow('Berita')
  await expect(add({ story: kapal.id, gone: true })).rejects.toThrow()
  await expect(add({ url: `${payload.config.serverURL}/news` })).rejects.toThrow(
    'Alamat di situs lain',
  )
  await expect(add({ url: 'javascript:alert(1)' })).rejects.toThrow('Alamat di situs lain')
})

it('of photos lead to a file that is there, and come back from a table', async () => {
  const { payload, dataDir } = open()
  const { preparePhoto, storePhoto } = await import('#content/newsroom/photo/photo-preparation.ts')
  const { inTransaction } = await import('#content/store/transactions.ts')
  const { takeRedirects } = await import('#content/newsroom/site/redirect-taking.ts')
  for (const [name, width, options] of [
    ['arsip', 1_700, { files: 'first' }],
    ['baru', 650, {}],
  ] as const) {
    const picture = await noise(width, 480).jpeg().toBuffer()
    const prepared = await preparePhoto(picture, 'foto.jpg', options)
    let photo = 0
    await inTransaction(payload, async (req) => {
      photo = await storePhoto(prepared, { alt: name, credit: 'Arsip', aiUse: 'none' }, req)
    })
    const from = `/wp-content/uploads/${name}.jpg`
    await payload.create({ collection: 'old-addresses', data: { path: from, photo } })
    const answer = await oldAddressAt(from)
    if (answer?.kind !== 'moved') throw new Error('It leads nowhere.')
    // A file that is made when asked for may lead to another one meanwhile.
    expect(existsSync(join(dataDir, answer.to))).toBe(true)
    const redirect = { line: 1, from: `${from}.bak`, to: answer.to }
    expect(await takeRedirects(payload, [redirect], [])).toMatchObject({ stored: 1, left: [] })
    expect(await oldAddressAt(redirect.from)).toEqual(answer)
  }
})

it('are taken over from redirects of another system, and printed', async () => {
  const { dataDir } = open()
  const file = join(dataDir, 'redirects.csv')
  const rows = [
    ['/r/1', `/news/${kapal.slug}`],
    // Through another redirect of the file, and through one that is stored.
    ['/r/2', 'https://lama.example/r/1'],
    ['/r/3', '/2019/05/lama'],
    ['/r/4', 'https://lain.example/x'],
    ['/r/5', '', '410'],
    ['/r/6', '/'],
    ['/r/7', '/tidak/ada'],
    ['/r/8', '/r/9'],
    ['/r/9', '/r/8'],
  ]
  writeFileSync(file, rows.map((cells) => cells.join(',')).join('\n'))
  const warta = wartaOn(dataDir, databaseUrl())
  const { exitCode, output, errors } = await warta(
    'redirects',
    'import',
    file,
    '--host',
    'WWW.Lama.example',
  )
  expect(output).toBe(
    'Stored 5 old addresses; 4 were not taken.\n1 lead to lain.example. If that is this site, name it with --host.\n',
  )
  expect(exitCode).toBe(1)
  expect(errors.split('\n').map((line) => line.replace(`${file}, `, ''))).toEqual([
    '6: /r/6: it leads to the front page',
    '7: /r/7: nothing is at /tidak/ada',
    '8: /r/8: it leads in a circle',
    '9: /r/9: it leads in a circle',
    '',
  ])
  const empty = join(dataDir, 'empty.csv')
  writeFileSync(empty, 'from,to,code\n')
  expect(await warta('redirects', 'import', empty)).toMatchObject({
    exitCode: 1,
    errors: `${empty}: There is no redirect in it. Nothing was stored.\n`,
  })
  const printed = (await warta('redirects', 'export')).output.split('\n')
  expect(printed).toEqual(
    expect.arrayContaining([
      'from,to,code',
      `/r/1,/news/${kapal.slug},301`,
      `/r/2,/news/${kapal.slug},301`,
      '/r/3,/news/slug-baru,301',
      '/r/4,https://lain.example/x,301',
      '/r/5,,410',
    ]),
  )
})

it('keep an odd spelling in either database', async () => {
  const { payload } = open()
  for (const path of ['/a%00b', '/a%3Fb=1', '/%ff/%2541', '/مر/😀']) {
    const made = await payload.create({ collection: 'old-addresses', data: { path, gone: true } })
    expect(await oldAddressAt(path)).toEqual({ kind: 'gone' })
    const saved = await payload.update({
      collection: 'old-addresses',
      id: made.id,
      data: { url: 'https://lain.example/x', gone: false },
    })
    expect(saved.path).toBe(made.path)
    expect(await oldAddressAt(path)).toEqual(moved('https://lain.example/x'))
  }
})

it('whose target was deleted are taken by what comes again, and no others', async () => {
  const { payload } = open()
  const { noteOldAddresses } = await import('#content/newsroom/site/old-address-rows.ts')
  const topic = async (name: string) =>
    (await payload.create({ collection: 'topics', data: { name, slug: '' } })).id
  const first = await topic('Yang Pergi')
  const second = await topic('Yang Datang')
  await noteOldAddresses(payload, [
    { address: '/bekas', target: { topic: first } },
    { address: '/bekas/hapus', target: { gone: true } },
  ])
  await payload.delete({ collection: 'topics', id: first })
  const noted = ['/bekas', '/bekas/hapus'].map((address) => ({
    address,
    target: { topic: second },
  }))
  await noteOldAddresses(payload, noted)
  expect(await oldAddressAt('/bekas')).toEqual(moved('/topik/yang-datang'))
  expect(await oldAddressAt('/bekas/hapus')).toEqual({ kind: 'gone' })
})
