import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { goldenCases, goldenOutput } from '../wire-to-story/golden-cases.ts'
import { readWire } from '#content/intake/wire-reading.ts'

const FOLDER = import.meta.dirname

// A case is what an agency sent, under any name, and the pieces or the reason why there are none.
describe('what agencies send becomes pieces', () => {
  it.each(goldenCases(FOLDER))('%s', (name) => {
    const folder = join(FOLDER, name)
    const [input = ''] = readdirSync(folder).filter((file) => file.startsWith('input.'))
    const read = readCase(readFileSync(join(folder, input)))
    expect(JSON.parse(JSON.stringify(read))).toEqual(goldenOutput(FOLDER, name))
  })
})

function readCase(bytes: Buffer): unknown {
  try {
    return readWire(bytes, { now: new Date('2026-06-01T00:00:00Z') })
  } catch (error) {
    if (error instanceof UnreadableCopy) return { refused: error.message }
    throw error
  }
}
