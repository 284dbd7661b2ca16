import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { LARGEST_PIECE, readWire } from './wire-reading.ts'

const CASES = join(import.meta.dirname, '../../tests/golden/wire-to-pieces')
const sent = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory() || entry.name.startsWith('refused-')) return []
  const [input = ''] = readdirSync(join(CASES, entry.name)).filter((file) => /^input\./.test(file))
  return [{ name: entry.name, bytes: readFileSync(join(CASES, entry.name, input)) }]
})

/** The pieces in the bytes, none if they are refused; any other error is thrown. */
function piecesOf(bytes: Uint8Array): WirePiece[] {
  try {
    return readWire(bytes, { now: new Date(0) })
  } catch (error) {
    if (error instanceof UnreadableCopy) return []
    throw error
  }
}

describe('what agencies send', () => {
  it('is read or refused, whatever bytes it has', () => {
    const start = fc.constantFrom(
      '',
      '{"uri":"',
      '<?xml version="1.0"?>',
      '<nitf>',
      '\u0001',
      '\u0016\u0016\u0001',
    )
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (before, bytes) => {
        piecesOf(Buffer.concat([Buffer.from(before, 'latin1'), bytes]))
      }),
      { numRuns: 200 },
    )
  })

  it('is read or refused after any change', () => {
    const change = fc.record({
      case: fc.constantFrom(...sent),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.string({ maxLength: 12, unit: 'binary' }),
        fc.constantFrom('<', '"', '&#0;', '\u0003', '[]', 'null'),
      ),
    })
    fc.assert(
      fc.property(change, ({ case: { bytes }, at, remove, insert }) => {
        const place = Math.floor(at * bytes.length)
        const rest = bytes.subarray(place + remove)
        piecesOf(Buffer.concat([bytes.subarray(0, place), Buffer.from(insert), rest]))
      }),
      { numRuns: 300 },
    )
  })

  it.each(sent)('is refused if it is cut short: $name', ({ bytes }) => {
    const all = piecesOf(bytes)
    const whole = bytes.toString('latin1').trimEnd().length
    const step = Math.max(1, Math.floor(whole / 60))
    for (let length = whole - 1; length >= 0; length -= step) {
      const read = piecesOf(bytes.subarray(0, length))
      // A message for a teleprinter ends where it says so, whatever follows it. No half of one is ever read.
      const isTelegram = /^(?:iptc-7901|anpa-1312)$/.test(all[0]?.format ?? '')
      expect(read, `the first ${length} bytes`).toEqual(isTelegram ? all.slice(0, read.length) : [])
    }
  })

  it('is refused if it is too large, deep or full', () => {
    const refusal = (text: string) => () => readWire(Buffer.from(text))
    expect(refusal(' '.repeat(LARGEST_PIECE + 1))).toThrow('Berkas terlalu besar')
    expect(refusal(`<nitf>${'<a>'.repeat(61)}`)).toThrow('tingkat elemen')
    expect(refusal(`<nitf>${'<a/>'.repeat(60_000)}`)).toThrow('elemen')
    expect(refusal(`{"uri":"urn:a","headlines":${'['.repeat(100_000)}`)).toThrow('tingkat objek')
    const ninjs = (html: string) =>
      refusal(JSON.stringify({ uri: 'urn:a', headline: 'Judul', body_html: html }))
    expect(ninjs('<b>'.repeat(50_000))).toThrow('tingkat')
    expect(ninjs('<p>a'.repeat(20_000))).toThrow('elemen')
    expect(ninjs('kata '.repeat(60_000))).toThrow('terlalu panjang')
    const one = { uri: 'urn:a', headline: 'Judul', body_text: 'Isi.' }
    expect(refusal(JSON.stringify(Array.from({ length: 1_001 }, () => one)))).toThrow('1001 naskah')
    expect(refusal('\u0001kca1 4 i 9\n\u0002J =\nIsi.\n\u0003\u0004'.repeat(1_001))).toThrow(
      'naskah',
    )
  })
})
