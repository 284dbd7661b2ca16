import { describe, expect, it } from 'vitest'
import { spokenWords, webVtt } from './subtitles.ts'

const VTT = `WEBVTT

00:00:01.000 --> 00:00:04.500
Kapal singgah
di Ambon.

00:00:05.000 --> 00:01:00.000
Muatannya <i>buku</i> &amp; obat.
`

describe('captions', () => {
  it.each([
    ['WebVTT', VTT],
    [
      'WebVTT with a mark, notes, names, styles and Windows lines',
      `\uFEFFWEBVTT - rapat\r\n\r\nNOTE oleh Sari\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n1\r\n00:01.000 --> 00:04.500 align:left\r\nKapal singgah\r\ndi Ambon.\r\n\r\n\r\n2\r\n00:05.000 --> 01:00.000\r\nMuatannya <i>buku</i> &amp; obat.\r\n`,
    ],
    [
      'SubRip',
      '1\n00:00:01,000 --> 00:00:04,500\nKapal singgah\ndi Ambon.\n\n2\n00:00:05,000 --> 00:01:00,000\nMuatannya <i>buku</i> &amp; obat.\n',
    ],
  ])('become plain WebVTT: %s', (_what, text) => {
    expect(webVtt(text)).toBe(VTT)
  })

  it.each([
    ['a text', 'Kapal singgah di Ambon.'],
    ['nothing', 'WEBVTT\n'],
    ['a cue that ends before it begins', 'WEBVTT\n\n00:05.000 --> 00:01.000\nKapal'],
    ['words without times', 'WEBVTT\n\n00:01.000 --> 00:02.000\nKapal\n\nsinggah'],
  ])('are refused: %s', (_what, text) => {
    expect(webVtt(text)).toBeUndefined()
  })

  it('are a transcript without times and marks', () => {
    expect(spokenWords(VTT)).toBe('Kapal singgah di Ambon. Muatannya buku & obat.')
  })
})
