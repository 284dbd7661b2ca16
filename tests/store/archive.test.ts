/**
 * The newsroom leaves as files and comes back as it was, in either database.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { silentMp3 } from '#content/intake/attachment/attachment-samples.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { someBlock } from '#tests/factories/blocks.ts'
import { wartaOn as on, storeVariables } from '#tests/running/warta-command.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()
const folder = mkdtempSync(join(tmpdir(), 'warta-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every file of an export by its path, but for the time of the export. */
function filesIn(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(root.length),
        readFileSync(path, 'utf8').replace(/"exportedAt": ".*"/, ''),
      ]),
  )
}

const linesIn = (root: string, kind: string): Record<string, unknown>[] =>
  readFileSync(join(root, kind, '000001.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const first = join(folder, 'first')
let own: ReturnType<typeof on>

beforeAll(async () => {
  const { dataDir, payload, take, news } = open()
  own = on(dataDir, databaseUrl())
  const { id } = await take({ headline: 'Pasar Baru Dibuka Lagi', topics: ['pasar', 'kota'] })
  await take({ headline: 'Sebuah Draf' }, true)
  // As the desk's form does when it is opened.
  await payload.create({ collection: 'articles', draft: true, data: {} as never })
  await payload.update({
    collection: 'articles',
    id,
    data: { headline: 'Pasar Baru\u2028Dibuka Kembali', changeKind: 'update', section: news },
  })
  await payload.update({
    collection: 'articles',
    id,
    data: {
      slug: 'pasar-dibuka',
      changeKind: 'correction',
      changeText: 'Jumlah kios semula keliru.',
    },
  })
  const user = await payload.create({
    collection: 'users',
    data: {
      email: 'sari@warta.example',
      name: 'Sari',
      role: 'editor',
      sections: [news],
      password: 'kuda-laut-menari-42',
    },
  })
  await payload.create({
    collection: 'pages',
    data: {
      title: 'Tentang Kami',
      slug: 'tentang',
      order: 100,
      body: lexicalFromBlocks([
        { type: 'related', story: id },
        { type: 'paragraph', content: [{ type: 'text', text: 'Kami menulis. [isi: alamat]' }] },
      ]),
    },
  })
  await payload.create({
    collection: 'wire-sources',
    data: {
      name: 'Antara',
      kind: 'push',
      section: news,
      idleMinutes: 30,
      keepDays: 7,
      tokenDigest: 'sidik-token',
      rules: [{ words: 'banjir', section: news, stage: 'submitted' }],
    },
  })
  await payload.create({
    collection: 'partners',
    data: { name: 'Koran', perMinute: 5, keyDigest: 'sidik-kunci' },
  })
  await payload.updateGlobal({
    slug: 'front',
    data: {
      lead: { story: id },
      secondary: [{ story: id, headline: 'Lain' }],
      blocks: [{ section: news, count: 4, pinned: [{ story: id }] }],
    },
  })
  await payload.create({
    collection: 'reply-requests',
    data: {
      ticket: 'HJ-1',
      receivedAt: '2026-03-01T01:00:00.000Z',
      state: 'received',
      article: id,
      name: 'Budi Pemohon',
      email: 'budi@contoh.example',
      handledBy: user.id,
      fields: { b: 1, a: [2] },
    },
  })
  const bodies = fc.sample(fc.array(someBlock([1], [id]), { minLength: 1, maxLength: 8 }), {
    numRuns: 25,
    seed: 19,
  })
  for (const [index, blocks] of bodies.entries()) {
    await payload.create({
      collection: 'articles',
      draft: true,
      data: {
        headline: `Acak ${index}`,
        slug: '',
        section: news,
        body: lexicalFromBlocks(blocks),
        genre: 'report',
        timeZone: 'Asia/Jakarta',
        _status: 'draft',
      },
    })
  }
  const recording = silentMp3(1)
  await payload.create({
    collection: 'attachments',
    data: { title: 'Rapat', aiUse: 'none', rightsNote: 'Izin panitia.' },
    file: { name: 'rapat.mp3', data: recording, size: recording.length, mimetype: 'audio/mpeg' },
  })
  mkdirSync(join(dataDir, 'originals'))
  writeFileSync(join(dataDir, 'originals', 'aa11.jpg'), 'foto asli')
  mkdirSync(join(dataDir, 'media', 'aa11'), { recursive: true })
  writeFileSync(join(dataDir, 'media', 'aa11', 'full-640.avif'), 'foto')
  expect(await own('export', first)).toMatchObject({
    errors: '',
    exitCode: 0,
    output: expect.stringMatching(/^Exported 28 stories in \d+ versions and 3 photo files/),
  })
})

it('is the same after an import into SQLite', { timeout: 120_000 }, async () => {
  const there = on(join(folder, 'there'))
  expect(await there('import', first)).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('Imported 28 stories'),
  })
  await there('export', join(folder, 'second'))
  expect(filesIn(join(folder, 'second'))).toEqual(filesIn(first))
})

it('is the same after an import into PostgreSQL', { timeout: 120_000 }, async ({ skip }) => {
  if (!databaseUrl()) skip()
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query('create database archive_imported')
  await client.end()
  const back = on(join(folder, 'back'), databaseUrl().replace(/archive$/, 'archive_imported'))
  expect(await back('import', first)).toMatchObject({ errors: '', exitCode: 0 })
  await back('export', join(folder, 'third'))
  expect(filesIn(join(folder, 'third'))).toEqual(filesIn(first))
  // Ids go on where they were.
  expect(await back('import', 'tests/portal/wire-copy.txt')).toMatchObject({ exitCode: 0 })
})

it('has the sources of agency copy with their rules and the partners, without tokens and keys', () => {
  expect(linesIn(first, 'wire-sources')).toMatchObject([
    { name: 'Antara', idleMinutes: 30, rules: [{ words: 'banjir', stage: 'submitted' }] },
  ])
  expect(linesIn(first, 'partners')).toMatchObject([{ name: 'Koran', perMinute: 5 }])
  const files = Object.values(filesIn(first)).join()
  expect(files).not.toContain('sidik-token')
  expect(files).not.toContain('sidik-kunci')
})

it('has stories as ninjs, with times, people and subjects', () => {
  const [story] = linesIn(first, 'stories')
  expect(story).toMatchObject({
    uri: 'https://warta.example/news/pasar-dibuka',
    standard: { name: 'ninjs', version: '3.1' },
    pubStatus: 'usable',
    headlines: [{ role: 'main', value: 'Pasar Baru\u2028Dibuka Kembali' }],
    by: 'Sari Contoh',
    located: 'PONTIANAK',
    subjects: [
      { rel: 'section', name: 'News' },
      { rel: 'about', name: 'pasar' },
      { rel: 'about', name: 'kota' },
    ],
    bodies: [
      { contentType: 'text/html', value: expect.stringContaining('<strong>PONTIANAK</strong>') },
      { contentType: 'text/plain' },
      { contentType: 'application/vnd.warta.body+json' },
    ],
    warta: { corrections: [{ text: 'Jumlah kios semula keliru.' }] },
  })
  expect(linesIn(first, 'stories')[1]).toMatchObject({ pubStatus: 'withheld' })
  expect(linesIn(first, 'old-addresses')).toHaveLength(1)
})

it('holds no password, and without names nothing that identifies accounts or readers', async () => {
  const all = Object.values(filesIn(first)).join('')
  expect(all).toContain('budi@contoh.example')
  expect(all).not.toMatch(/"(hash|salt|resetPasswordToken|sender)"/)
  const anonymous = join(folder, 'anonymous')
  await own('export', anonymous, '--anonymise')
  expect(all).toContain('Izin panitia.')
  const left = filesIn(anonymous)
  expect(Object.values(left).join('')).not.toMatch(
    /sari@|"Sari"|Budi Pemohon|budi@|HJ-1|Izin panitia/,
  )
  expect(left['/originals/aa11.jpg']).toBeUndefined()
  expect(await on(join(folder, 'developer'))('import', anonymous)).toMatchObject({ exitCode: 0 })
})

it('goes on after it was killed, and is then the same', async () => {
  const { dataDir } = open()
  const killed = join(folder, 'killed')
  for (const moment of [1_200, 2_000, 2_600]) {
    const running = spawn(process.execPath, ['cli/warta.ts', 'export', killed], {
      env: {
        ...process.env,
        ...storeVariables(dataDir, databaseUrl()),
        NODE_ENV: 'production',
      },
      stdio: 'ignore',
    })
    await delay(moment)
    running.kill('SIGKILL')
    if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
  }
  // As left by one that was killed in the middle.
  rmSync(killed, { recursive: true, force: true })
  cpSync(first, killed, { recursive: true })
  rmSync(join(killed, 'manifest.json'))
  writeFileSync(join(killed, 'unfinished.json'), '{"anonymous":false}\n')
  writeFileSync(join(killed, 'versions', '000002.ndjson'), '{"id":')
  writeFileSync(join(killed, 'media', 'aa11', 'full-640.avif.x.tmp'), 'fo')
  expect(await on(join(folder, 'early'))('import', killed)).toMatchObject({
    exitCode: 1,
    errors: expect.stringContaining(`The export in ${killed} is not finished.`),
  })
  expect(await own('export', killed)).toMatchObject({ exitCode: 0 })
  expect(filesIn(killed)).toEqual(filesIn(first))
})

it('is not imported into a store with records, nor written over another', async () => {
  expect(await own('import', first)).toMatchObject({
    exitCode: 1,
    errors: expect.stringMatching(/^The store is not empty/m),
  })
  const kept = filesIn(first)
  expect(await own('export', first)).toMatchObject({
    exitCode: 1,
    errors: `${first} has a finished export. Name an empty folder.\n`,
  })
  expect(await own('export', folder)).toMatchObject({
    exitCode: 1,
    errors: `${folder} is not empty. Name an empty folder.\n`,
  })
  expect(filesIn(first)).toEqual(kept)
})

type Damage = (root: string) => void
const edit =
  (name: string, change: (text: string) => string): Damage =>
  (root) =>
    writeFileSync(join(root, name), change(readFileSync(join(root, name), 'utf8')))

it.each<[string, Damage, RegExp]>([
  [
    'a flipped letter',
    edit('stories/000001.ndjson', (text) => text.replace('Pasar', 'pasar')),
    /stories\/000001\.ndjson is damaged/,
  ],
  [
    'a file cut short',
    edit('log/000001.ndjson', (text) => text.slice(0, -10)),
    /log\/000001\.ndjson is damaged/,
  ],
  [
    'a photo missing',
    (root) => rmSync(join(root, 'originals/aa11.jpg')),
    /originals\/aa11\.jpg is damaged or missing\. Nothing was stored\. .+--without-damaged/,
  ],
  [
    'a newer layout',
    edit('manifest.json', (text) => text.replace('"layout": 1', '"layout": 2')),
    /newer version of Warta/,
  ],
  [
    'a manifest of something else',
    edit('manifest.json', () => '{}'),
    /is damaged or not from an export/,
  ],
  ['no manifest', (root) => rmSync(join(root, 'manifest.json')), /is no export/],
])('with %s is refused by name, and nothing is written', async (_, damage, words) => {
  const root = mkdtempSync(join(folder, 'damaged-'))
  cpSync(first, root, { recursive: true })
  damage(root)
  const target = join(root, 'target')
  const { exitCode, errors } = await on(target)('import', root)
  expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: expect.stringMatching(words) })
  expect(errors.trim()).not.toContain('\n')
  expect(existsSync(target)).toBe(false)
})

it('comes without damaged photos if asked, and says which are missing', async () => {
  const root = mkdtempSync(join(folder, 'lossy-'))
  cpSync(first, root, { recursive: true })
  const [cut, gone] = ['media/aa11/full-640.avif', 'originals/aa11.jpg']
  writeFileSync(join(root, cut), 'fot0')
  rmSync(join(root, gone))
  const target = join(root, 'target')
  const tried = await on(target)('import', root, '--without-damaged', '--dry-run')
  expect(tried).toMatchObject({
    exitCode: 66,
    output: expect.stringContaining('would come without 2 photo files'),
  })
  expect(existsSync(target)).toBe(false)
  const { exitCode, errors, output } = await on(target)('import', root, '--without-damaged')
  expect({ exitCode, output }).toEqual({
    exitCode: 66,
    output: expect.stringContaining('Imported 28 stories'),
  })
  expect(errors).toContain(`Missing: ${gone}\nMissing: ${cut}\n2 of 3 photo files were damaged`)
  expect(existsSync(join(target, cut))).toBe(false)
  expect(readdirSync(join(target, 'media'), { recursive: true })).toContainEqual(
    expect.stringMatching(/\.mp3$/),
  )
})

it('says that there is no store instead of making one', async () => {
  const nowhere = join(folder, 'nowhere')
  const { exitCode, errors } = await on(nowhere)('export', join(folder, 'of-nothing'))
  expect({ exitCode, errors }).toEqual({
    exitCode: 1,
    errors: `There is no store at ${nowhere}/warta.db. Set DATA_DIR or DATABASE_URL as for the portal.\n`,
  })
  expect(existsSync(nowhere)).toBe(false)
})

it.runIf(process.platform === 'linux')('refuses a folder that the system keeps', async () => {
  const { exitCode, errors } = await on(open().dataDir, databaseUrl())('export', '/proc/warta')
  expect([exitCode, errors]).toEqual([
    1,
    '/proc/warta is no folder and cannot be made one. Name another.\n',
  ])
})

it('leaves as Markdown that an import reads', { timeout: 120_000 }, async () => {
  const files = (root: string) =>
    Object.fromEntries(Object.entries(filesIn(root)).filter(([name]) => name.endsWith('.md')))
  const out = join(folder, 'markdown')
  expect(await own('export', out, '--format', 'markdown')).toMatchObject({
    errors: '',
    output: `Exported 1 stories and 26 drafts to ${out}. Left out: 0 withdrawn stories, 0 pictures without a file.\n`,
  })
  const [path, story] = Object.entries(files(out)).find(([name]) => !name.includes('_draf')) ?? []
  expect(path).toBe('/news/pasar-dibuka.md')
  expect(story).toContain('headline: Pasar Baru Dibuka Kembali\n')
  expect(await own('export', out, '--format', 'wxr')).toMatchObject({
    exitCode: 1,
    errors: `${out} is not empty. Name an empty folder.\n`,
  })
  const read = await own('import', join(out, 'news', 'pasar-dibuka.md'), '--dry-run', '--json')
  expect(read.errors).toBe('')
  expect(JSON.parse(read.output)).toMatchObject({
    story: { slug: 'pasar-dibuka', section: 'news', dateline: 'PONTIANAK' },
  })
})

it('leaves as NewsML-G2 that an import reads', async () => {
  const out = join(folder, 'newsml')
  expect(await own('export', out, '--format', 'newsml-g2')).toMatchObject({
    errors: '',
    output: expect.stringMatching(/^Exported 1 stories, 26 drafts and 0 withdrawn stories/),
  })
  const read = await own('import', join(out, 'news', 'pasar-dibuka.xml'), '--dry-run', '--json')
  expect(read.errors).toBe('')
  expect(JSON.parse(read.output)).toMatchObject({
    story: { slug: 'pasar-dibuka', section: 'news', dateline: 'PONTIANAK' },
  })
  const draft = Object.keys(filesIn(out)).find((name) => name.includes('_draf')) ?? ''
  const held = await own('import', join(out, draft), '--dry-run', '--json')
  expect(JSON.parse(held.output)).toMatchObject({ story: { held: true } })
})

it('leaves for WordPress as well-formed XML with every story', async () => {
  const out = join(folder, 'wordpress')
  expect(await own('export', out, '--format', 'wxr')).toMatchObject({
    errors: '',
    output: expect.stringMatching(/^Exported 27 stories, 0 photos and 1 pages in 1 files/),
  })
  const xml = readFileSync(join(out, 'wordpress-0001.xml'), 'utf8')
  const parser = new DOMParser({ onError: onErrorStopParsing })
  const document = parser.parseFromString(xml, 'text/xml')
  expect(document.documentElement?.getAttribute('version')).toBe('2.0')
  const items = xml.split('<item>').slice(1)
  expect(items).toHaveLength(28)
  expect(items.at(-1)).toContain('Baca juga: <a href="https://warta.example/news/pasar-dibuka">')
  expect(items.at(-1)).not.toContain('[isi:')
  expect(items[0]).toContain('<wp:status><![CDATA[publish]]></wp:status>')
  expect(items.slice(1, -1).join('')).not.toContain('[publish]')
  expect(xml).not.toContain('sari@')
})
