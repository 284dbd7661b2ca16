import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readingOf } from '../wire-to-story/golden-cases.ts'

const FOLDER = import.meta.dirname
const kinds = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())

// A case is two files in the folder of its kind: the copy, and what is read from it.
describe.each(kinds.map(({ name }) => name))('copy as it is sent: %s', (kind) => {
  const inputs = readdirSync(join(FOLDER, kind)).filter((file) => file.endsWith('.txt'))

  it.each(inputs)('%s', (input) => {
    const output = readFileSync(join(FOLDER, kind, input.replace(/\.txt$/, '.json')), 'utf8')
    expect(readingOf(FOLDER, kind, input)).toEqual(JSON.parse(output))
  })
})
