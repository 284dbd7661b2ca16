import { describe, expect, it } from 'vitest'
import { cdnFindings } from './cdn-health.ts'
import { exitCodeOf, type Finding } from './finding.ts'
import { type MachineFacts, machineFindings } from './machine-health.ts'
import { nodeFindings, nodeState } from './node-health.ts'
import { portalFindings } from './portal-health.ts'
import { storageFindings } from './storage-health.ts'
import { backupFindings, type StoreFacts, storeFindings, workerFindings } from './store-health.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-30T02:00:00Z')

const machine: MachineFacts = {
  node: { running: 'v26.10.0', wanted: '26.10.0' },
  build: { builtAt: NOW, changedAt: NOW - HOUR },
  folders: [{ path: '/data', writable: true }],
  disk: { free: 50e9, total: 100e9, freeFiles: 900, totalFiles: 1000 },
  fileLimit: 65_536,
}

const store: StoreFacts = {
  latency: 1,
  version: 'SQLite 3.53.4',
  clockAhead: 0,
  migrations: { ahead: [], unknown: [], contracting: [] },
  stories: 10,
  versions: 20,
  photos: 3,
  size: 1e6,
  lately: { stories: 2, versions: 5, photos: 1 },
  largest: [
    { table: '_articles_v', bytes: 6e5 },
    { table: 'articles', bytes: 1.2e6 },
  ],
  fault: 'ok',
  late: 0,
  announcements: { waiting: 2, overdue: 0, givenUp: 0 },
  schedule: undefined,
  wire: undefined,
  nodes: undefined,
  cdn: undefined,
  files: { looked: 3, missing: [], orphaned: [] },
  index: { visible: 9, indexed: 9 },
}

const wrong = (findings: readonly Finding[]) =>
  findings
    .filter(({ health }) => health !== 'good')
    .map(({ name, health, remedy }) => `${health}: ${name}${remedy ? '' : ' (without remedy)'}`)

describe('the bucket of photos', () => {
  it.each([
    ['in order', { name: 's3://foto', took: 80 }, []],
    ['that is slow', { name: 's3://foto', took: 4_000 }, ['warning: Photos']],
    ['that refuses', { name: 's3://foto', failure: 'MEDIA_URL: no' }, ['bad: Photos']],
  ])('%s', (_, facts, expected) => {
    expect(wrong(storageFindings(facts))).toEqual(expected)
  })

  it('is not mentioned where photos are on the disk', () => {
    expect(storageFindings(undefined)).toEqual([])
  })
})

describe('a machine', () => {
  it.each<[string, Partial<MachineFacts>, string[]]>([
    ['in order', {}, []],
    ['with another Node.js', { node: { running: 'v20.1.0', wanted: '26.10.0' } }, ['bad: Node.js']],
    ['without a build', { build: { builtAt: 0, changedAt: NOW } }, ['bad: Build']],
    ['with an old build', { build: { builtAt: 1, changedAt: 2 } }, ['warning: Build']],
    ['without DATA_DIR', { folders: [], disk: undefined }, ['bad: Folders', 'warning: Disk']],
    ['with a closed folder', { folders: [{ path: '/d', writable: false }] }, ['bad: Folders']],
    [
      'with little room',
      { disk: { free: 9, total: 100, freeFiles: 2, totalFiles: 100 } },
      ['warning: Disk', 'bad: Files on disk'],
    ],
    [
      'whose files are not counted',
      { disk: { free: 50, total: 100, freeFiles: 0, totalFiles: 0 } },
      [],
    ],
    ['with few files', { fileLimit: 1024 }, ['warning: Open files']],
    ['that does not say how many files', { fileLimit: undefined }, []],
  ])('%s', (_, parts, findings) => {
    expect(wrong(machineFindings({ ...machine, ...parts }))).toEqual(findings)
  })
})

describe('nodes', () => {
  it.each([
    [{ silent: 200, behind: 0 }, 'current'],
    [{ silent: 200, behind: 2 }, 'current'],
    [{ silent: 1_500, behind: 1 }, 'behind'],
    [{ silent: 6_000, behind: 0 }, 'behind'],
    [{ silent: 11_000, behind: 0 }, 'gone'],
  ])('%j is %s', (node, state) => {
    expect(nodeState(node)).toBe(state)
  })

  const one = { name: 'satu', version: '1+a', silent: 100, behind: 0 }
  it.each<[string, Parameters<typeof nodeFindings>[0], string[]]>([
    ['of a store that is not shared', undefined, []],
    ['that are all there', [one, { ...one, name: 'dua' }], []],
    ['one of which is behind', [one, { ...one, behind: 3, silent: 6_000 }], ['bad: Purges']],
    ['one of which has a purge on its way', [one, { ...one, behind: 3 }], []],
    [
      'one of which went away',
      [one, { ...one, name: 'dua', silent: 90_000 }],
      ['warning: Silent node'],
    ],
    ['one of which was killed and is back', [{ ...one, silent: 90_000 }, one], []],
    ['of two versions', [one, { ...one, name: 'dua', version: '1+b' }], ['warning: Versions']],
    ['one of which hands over to the next version', [one, { ...one, version: '1+b' }], []],
    ['none of which is left', [], []],
  ])('%s', (_, nodes, findings) => {
    expect(wrong(nodeFindings(nodes))).toEqual(findings)
  })

  it('are named with their versions', () => {
    const [first] = nodeFindings([one, { ...one, name: 'dua' }])
    expect(first?.text).toBe('2 live: satu (1+a), dua (1+a)')
  })
})

describe('a CDN', () => {
  const cdn = { name: 'fastly SU1Z0', toldAt: new Date(0), failure: undefined }
  const failure = { since: new Date(0), reason: 'api.fastly.com answered a purge with 403.' }
  it.each<[string, Parameters<typeof cdnFindings>[0], string[]]>([
    ['that is not there', undefined, []],
    ['that was told of all purges', cdn, []],
    ['that takes none', { ...cdn, failure }, ['bad: CDN']],
  ])('%s', (_, facts, findings) => {
    expect(wrong(cdnFindings(facts))).toEqual(findings)
  })
})

describe('a store', () => {
  it('tells how it grows, and where it is large', () => {
    const growth = storeFindings(store).find(({ name }) => name === 'Growth')
    expect(growth?.text).toBe(
      '2 stories, 5 versions, 1 photos in 30 days; largest: _articles_v 1 MB, articles 2 MB',
    )
  })

  it('names a migration that ends the version before', () => {
    const migrations = { ahead: ['a', 'b'], unknown: [], contracting: ['b'] }
    const finding = storeFindings({ ...store, migrations }).find(
      ({ name }) => name === 'Migrations',
    )
    expect(finding).toMatchObject({ remedy: expect.stringContaining('do not go on after b.') })
  })

  it.each<[string, Partial<StoreFacts>, string[]]>([
    ['in order', {}, []],
    ['that is slow', { latency: 900 }, ['warning: Database']],
    ['with another clock', { clockAhead: -5_000 }, ['warning: Clock']],
    [
      'with migrations to run',
      { migrations: { ahead: ['a'], unknown: [], contracting: [] } },
      ['warning: Migrations'],
    ],
    [
      'of a newer version',
      { migrations: { ahead: [], unknown: ['z'], contracting: [] } },
      ['bad: Migrations'],
    ],
    ['with a fault', { fault: 'row 3 missing from index' }, ['bad: Consistency']],
    ['with late stories', { late: 2 }, ['bad: Schedule']],
    [
      'whose announcements wait',
      { announcements: { waiting: 9, overdue: 3, givenUp: 1 } },
      ['bad: Announcements'],
    ],
    [
      'whose announcements were given up',
      { announcements: { waiting: 0, overdue: 0, givenUp: 1 } },
      ['warning: Announcements'],
    ],
    [
      'without photo files',
      { files: { looked: 3, missing: ['media/a.avif of photo 3'], orphaned: ['b.jpeg'] } },
      ['bad: Photo files', 'warning: Unused originals'],
    ],
    ['with half an index', { index: { visible: 9, indexed: 4 } }, ['warning: Search index']],
  ])('%s', (_, parts, findings) => {
    expect(wrong(storeFindings({ ...store, ...parts }))).toEqual(findings)
  })
})

describe('a worker', () => {
  const every = 2_000
  it.each([
    ['that never ran', undefined, ['bad: Worker']],
    ['in order', { schedule: { every, succeededAt: NOW - 3_000 } }, []],
    ['that has begun', { schedule: { every } }, []],
    ['that hangs', { schedule: { every, succeededAt: NOW - 61_000 } }, ['bad: Worker']],
    ['of which one duty is rare', { drafts: { every: HOUR, succeededAt: NOW - 2 * HOUR } }, []],
  ])('%s', (_, duties, findings) => {
    expect(wrong(workerFindings(duties, NOW - 10_000, NOW))).toEqual(findings)
  })

  it('tells why a duty fails', () => {
    const duties = { photos: { every, failure: 'Error: no room' } }
    const [finding] = workerFindings(duties, NOW - 100_000, NOW)
    expect(finding?.text).toBe('“photos” has not succeeded: Error: no room')
  })
})

it('wants a verified backup as often as the schedule says', () => {
  const folder = '/cadangan'
  const found = (age: number | undefined, verified: number | undefined, everyHours = 24) =>
    wrong(backupFindings({ folder, age, verified }, everyHours))
  expect(found(25 * HOUR, 25 * HOUR)).toEqual([])
  expect(found(27 * HOUR, 27 * HOUR)).toEqual(['bad: Backup'])
  expect(found(27 * HOUR, 27 * HOUR, 48)).toEqual([])
  expect(found(HOUR, undefined)).toEqual(['warning: Verified backup'])
  expect(found(HOUR, 200 * HOUR)).toEqual(['warning: Verified backup'])
  expect(found(undefined, undefined)).toEqual(['bad: Backup'])
  expect(wrong(backupFindings({ folder, failure: 'ditolak' }, 24))).toEqual(['bad: Backup'])
  expect(wrong(backupFindings(undefined, 24))).toEqual(['warning: Backup'])
})

it('tells of agency copy only where somebody sends some, and of sources that are not well', () => {
  const told = (wire: StoreFacts['wire']) =>
    storeFindings({ ...store, wire }).filter(({ name }) => name === 'Agency copy')
  expect(told({ sources: [], waiting: 0 })).toEqual([])
  const [antara, feed] = [
    { name: 'Antara', health: 'silent' },
    { name: 'Umpan', health: 'failing', error: 'Umpan menjawab 503.' },
  ] as const
  expect(told({ sources: [{ name: 'Antara', health: 'well' }], waiting: 3 })).toMatchObject([
    { health: 'good', text: '1 sources; 3 pieces wait' },
  ])
  expect(told({ sources: [antara, feed], waiting: 0 })).toMatchObject([
    {
      health: 'warning',
      text: '“Antara” is silent; “Umpan” is failing (Umpan menjawab 503.); 0 pieces wait',
    },
  ])
})

it('tells of a backup of the schedule that failed', () => {
  const schedule = { everyHours: 24, failure: 'The disk is full.' }
  expect(wrong(storeFindings({ ...store, schedule }))).toEqual(['bad: Backup schedule'])
})

it('wants an edge that purges, and an address that answers', () => {
  const siteUrl = 'https://warta.example'
  const findings = (purge: { took: number } | { failure: string }, status: number) =>
    wrong(portalFindings({ siteUrl, purge, site: { status, took: 3 } }))
  expect(findings({ took: 2 }, 200)).toEqual([])
  expect(findings({ took: 900 }, 502)).toEqual(['warning: Edge', 'bad: SITE_URL'])
  expect(findings({ failure: 'ENOENT' }, 200)).toEqual(['bad: Edge'])
})

it('exits with the worst', () => {
  const finding = (health: Finding['health']): Finding => ({ name: 'x', health, text: 'y' })
  expect(exitCodeOf([finding('good')])).toBe(0)
  expect(exitCodeOf([finding('good'), finding('warning')])).toBe(1)
  expect(exitCodeOf([finding('bad'), finding('warning')])).toBe(2)
})
