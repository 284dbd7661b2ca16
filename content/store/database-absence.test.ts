import { expect, it } from 'vitest'
import { isDatabaseAbsent } from './database-absence.ts'
import { UnusableStorage } from './files/unusable-storage.ts'

const withCode = (code: string, cause?: unknown) =>
  Object.assign(new Error('gagal', { cause }), { code })

it.each([
  ['refuses connections', withCode('ECONNREFUSED')],
  ['stops', new Error('Failed query', { cause: withCode('57P01') })],
  ['begins', withCode('57P03')],
  ['has become a standby', new Error('Failed query', { cause: withCode('25006') })],
  ['is away from its pooler', withCode('08P01')],
  ['has gone in the middle', new Error('Connection terminated unexpectedly')],
  ['is locked by another process', withCode('SQLITE_BUSY')],
  ['has been written for too long', new Error('The database is busy: timed out waiting to write.')],
  ['has no connection left', new Error('None', { cause: withCode('53300') })],
  [
    'has none in time',
    new Error('None became free.', { cause: new Error('timeout exceeded when trying to connect') }),
  ],
])('knows a database that %s', (_, error) => {
  expect(isDatabaseAbsent(error)).toBe(true)
})

it.each([
  ['a value twice', withCode('23505')],
  ['a deadlock', withCode('40P01')],
  [
    'somebody else who does not answer',
    new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }),
  ],
  [
    'a bucket that does not answer',
    new UnusableStorage('Bucket.', { isPassing: true, cause: withCode('ECONNREFUSED') }),
  ],
  ['no error', undefined],
])('does not take %s for one', (_, error) => {
  expect(isDatabaseAbsent(error)).toBe(false)
})
