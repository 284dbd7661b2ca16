import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contractingAmong } from './contracting-migrations.ts'

const folder = new URL('./migrations-postgres/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => /^(\d\w+)\.ts$/.exec(file)?.[1] ?? [])

/** What the version before may still read, write or leave out. */
const TAKES_AWAY = [
  /\bDROP (?:TABLE|COLUMN|TYPE|VIEW|FUNCTION)\b/i,
  /\bRENAME\b/i,
  /\bSET NOT NULL\b/i,
  /\bALTER COLUMN "?\w+"? (?:SET DATA )?TYPE\b/i,
  /\bADD COLUMN "?\w+"? (?![^,;`]*\bDEFAULT\b)[^,;`]*\bNOT NULL\b/i,
  /\bADD CONSTRAINT [^;`]*\bCHECK\b/i,
]

/** The part of a migration that is run, without functions that a later statement defines anew. */
const upOf = (name: string): string =>
  readFileSync(new URL(`${name}.ts`, folder), 'utf8').split('export async function down')[0] ?? ''

it.each([
  ['ALTER TABLE "a" DROP COLUMN "b";', true],
  ['ALTER TABLE a ALTER COLUMN "b" SET DATA TYPE varchar', true],
  ['ALTER TABLE a ADD COLUMN b text NOT NULL', true],
  ['ALTER TABLE a ADD COLUMN b numeric DEFAULT 12 NOT NULL', false],
  ['ALTER TABLE a ADD COLUMN b text; CREATE TABLE c (d text NOT NULL)', false],
  ['CREATE INDEX b ON a (c)', false],
])('%s takes something away: %s', (statement, takes) => {
  expect(TAKES_AWAY.some((pattern) => pattern.test(statement))).toBe(takes)
})

it('says of each migration whether it contracts', () => {
  const found = names.filter((name) => TAKES_AWAY.some((pattern) => pattern.test(upOf(name))))
  expect(contractingAmong(names)).toEqual(found)
})
