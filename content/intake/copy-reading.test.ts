import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_COPY, tidyCopy } from '#content/intake/copy/copy-tidying.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { goldenCases } from '#tests/golden/wire-to-story/golden-cases.ts'
import { readCopy } from './copy-reading.ts'

const GOLDEN = join(import.meta.dirname, '../../tests/golden')
const inputs = [
  ...filesOf('wire-to-story', 'input.txt'),
  ...filesOf('markdown-to-story', 'input.md'),
]

function filesOf(folder: string, input: string): Buffer[] {
  return goldenCases(join(GOLDEN, folder)).map((name) =>
    readFileSync(join(GOLDEN, folder, name, input)),
  )
}

/** Reads copy, and rethrows any error that is not a refusal. */
function readOrRefuse(bytes: Uint8Array): 'read' | 'refused' {
  try {
    readCopy(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableCopy) return 'refused'
    throw error
  }
}

/** A golden input with a piece replaced by other bytes. */
const mutated = fc
  .record({
    input: fc.constantFrom(...inputs),
    start: fc.nat(4000),
    length: fc.nat(40),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('\n', '\n\n', '(', '|', ' - ', '---\n', ':::', '[', '<', '08/01/2022', 'WIB')
        .map((text) => new TextEncoder().encode(text)),
    ),
  })
  .map(({ input, start, length, insert }) => {
    const place = Math.min(start, input.length)
    return Buffer.concat([input.subarray(0, place), insert, input.subarray(place + length)])
  })

describe('reading copy', () => {
  it('reads or refuses any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => Boolean(readOrRefuse(bytes))),
    )
  })

  it('reads or refuses any text below a headline', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(text, (body) =>
        Boolean(readOrRefuse(Buffer.from(`Judul Berita Uji\n\n${body}`))),
      ),
    )
  })

  it('reads or refuses randomly changed copy', () => {
    fc.assert(
      fc.property(mutated, (bytes) => Boolean(readOrRefuse(bytes))),
      { numRuns: 500 },
    )
  })

  it('never returns a story without a headline and a paragraph', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        if (readOrRefuse(bytes) === 'refused') return
        const { story } = readCopy(bytes)
        expect(story.headline).not.toBe('')
        expect(story.body.map(({ type }) => type)).toContain('paragraph')
      }),
      { numRuns: 300 },
    )
  })

  it('does not change tidy text', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(fc.property(text, (raw) => tidyCopy(tidyCopy(raw)) === tidyCopy(raw)))
  })

  it('refuses a file above the size limit', () => {
    expect(() => readCopy(Buffer.alloc(LONGEST_COPY + 1, 'a'))).toThrow('Berkas terlalu besar')
  })

  it.each([
    ['emphasis', '_a*'],
    ['quotes', '> '],
    ['boxes', ':::a\n'],
    ['brackets', '['],
  ])('refuses Markdown with endlessly nested %s', (_, part) => {
    const copy = `---\nheadline: Judul\n---\n\n${part.repeat(20_000)}`
    expect(() => readCopy(Buffer.from(copy))).toThrow(UnreadableCopy)
  })

  it('requires front matter in a file named .md', () => {
    const copy = Buffer.from('Judul\n\nSebuah paragraf.\n')
    expect(readCopy(copy, 'naskah.txt').story.headline).toBe('Judul')
    expect(() => readCopy(copy, 'naskah.md')).toThrow('Baris 1: Berkas Markdown harus diawali')
  })
})
