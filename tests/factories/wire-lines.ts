/**
 * A plain story of an agency, with lines under test in it.
 * @module
 */
import { expect } from 'vitest'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { readCopy } from '#content/intake/copy-reading.ts'
import { blocksText } from '#content/model/story/body-text.ts'

/** A part of the story. */
export const HEADLINE = 'Bupati Buka Jalan Baru ke Pelabuhan'
const FIRST =
  'Pemerintah kabupaten membuka jalan baru ke pelabuhan. Jalan sepanjang enam kilometer itu dibangun selama dua tahun.'
export const SECOND =
  'Kepala dinas, Rina Contoh, mengatakan warga tidak perlu lagi memutar lewat kota.'
const THIRD = 'Truk besar hanya boleh lewat pada malam hari.'

/** Where the lines under test stand in the story. */
export interface Lines {
  top?: string
  headline?: string
  /** Below the headline. */
  under?: string
  by?: string
  stamp?: string
  dateline?: string
  first?: string
  second?: string
  foot?: string
}

/** The story with `lines` in it. */
const copy = ({ top, headline, under, by, stamp, dateline, first, second, foot }: Lines): string =>
  [
    top,
    headline ?? HEADLINE,
    under,
    [by, stamp ?? 'Kamis, 12 Maret 2026 09.10 WIB'].filter(Boolean).join('\n'),
    (dateline ?? 'KUPANG - ') + (first ?? FIRST),
    second ?? SECOND,
    THIRD,
    foot,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')

/** What was read of a story. */
export interface Read {
  story: IncomingStory
  text: string
  warnings: string
}

/** Reads the story with `lines` in it; every line must be accounted for. */
export function read(lines: Lines): Read {
  const sent = copy(lines)
  const { story, understood, dropped, warnings } = readCopy(new TextEncoder().encode(sent))
  const accounted = new Set([...understood, ...dropped, ...warnings].map(({ line }) => line))
  const forgotten = sent.split('\n').filter((line, at) => line.trim() && !accounted.has(at + 1))
  expect(forgotten).toEqual([])
  const text = blocksText(story.body)
  return { story, text, warnings: warnings.map(({ message }) => message).join('\n') }
}

/** The story alone, without what stood around it. */
const WHOLE = [FIRST, SECOND, THIRD].join('\n\n')

/** Expects the story as it is without such lines. */
export function expectWhole({ story, text }: Read): void {
  expect(story.headline).toBe(HEADLINE)
  expect(story.summary).toBeUndefined()
  expect(text).toBe(WHOLE)
}

/** Where a line stands. */
export type Where = 'top' | 'under' | 'foot'
