import { describe, expect, it } from 'vitest'
import { describeStoreFailure } from './store-failure.ts'

const settings = {
  dataDir: '/srv/warta',
  database: { kind: 'sqlite', url: 'file:/srv/warta/warta.db' } as const,
}
const failed = (code: string) =>
  new Error('Failed query', { cause: Object.assign(new Error(code), { code }) })

describe('describeStoreFailure', () => {
  it.each([
    ['SQLITE_NOTADB', 'The database /srv/warta/warta.db is damaged'],
    ['SQLITE_CORRUPT_VTAB', 'The database /srv/warta/warta.db is damaged'],
    ['SQLITE_FULL', 'The disk of DATA_DIR (/srv/warta) is full'],
    ['ENOSPC', 'The disk of DATA_DIR (/srv/warta) is full'],
    ['SQLITE_READONLY_DIRECTORY', 'may not write to DATA_DIR (/srv/warta)'],
    ['EACCES', 'may not write to DATA_DIR (/srv/warta)'],
    ['SQLITE_BUSY', 'Another process keeps the database /srv/warta/warta.db locked'],
  ])('says what %s means, however deep it lies', (code, words) => {
    expect(describeStoreFailure(failed(code), settings)).toContain(words)
  })

  it('leaves faults of the program to their stack', () => {
    expect(describeStoreFailure(new TypeError('x is not a function'), settings)).toBeUndefined()
  })
})
