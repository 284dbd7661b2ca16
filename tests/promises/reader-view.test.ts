/**
 * The reader view of browsers: Mozilla's extractor finds headline, byline and every paragraph of the copy, and nothing
 * of the page around it.
 * @module
 */
import { readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { describe, expect, inject, it } from 'vitest'
import { documentOf } from './page-document.ts'
import { htmlOf } from './portal-answers.ts'
import { starterStories } from './reading-addresses.ts'

const { wireStory } = inject('portal')

/** The paragraphs of the copy, without dateline and agency, which the page shows separately. */
const paragraphs = readFileSync('tests/portal/wire-copy.txt', 'utf8')
  .replace(/^[\s\S]*?^MAKASSAR - /m, '')
  .replace(/\(KBC\)[\s\S]*$/, '')
  .split(/\n\s*\n/)

describe('the reader view of the story from wire copy', () => {
  it('has its headline, its author, its time and its language', async () => {
    const view = await readerView(wireStory)
    expect(view.title).toBe('Kapal Perpustakaan Singgah di Pulau Kecil: Buku Datang Lewat Laut')
    expect(view.byline).toContain('Rani Contoh')
    expect(view.publishedTime).toBe('2026-03-07T06:38:00+07:00')
    expect(view.siteName).toBe('Warta')
    expect(view.lang).toBe('id')
  })

  it('has every paragraph, quotation marks included, in order', async () => {
    const { text } = await readerView(wireStory)
    expect(paragraphs).toHaveLength(9)
    const places = paragraphs.map((paragraph) => text.indexOf(oneLine(paragraph)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('keeps dateline, photo credit and agency', async () => {
    const { text } = await readerView(wireStory)
    expect(text).toContain('MAKASSAR')
    expect(text).toContain('perpustakaan-keliling.example')
    expect(text).toContain('(KBC)')
  })
})

describe.each([wireStory, ...starterStories])('the reader view of %s', (path) => {
  it('has its headline and its text', async () => {
    const { title, text } = await readerView(path)
    const main = documentOf(await htmlOf(path)).querySelector('main')
    expect(title).toBe(main?.querySelector('h1')?.textContent)
    for (const paragraph of main?.querySelectorAll('article .text-read > p') ?? []) {
      expect(text).toContain(oneLine(paragraph.textContent ?? ''))
    }
  })

  it('has nothing of the page around the story', async () => {
    const { text } = await readerView(path)
    const others = [
      ...documentOf(await htmlOf(path)).querySelectorAll('[aria-labelledby=terkini] h3'),
    ]
    expect(others.length).toBeGreaterThan(2)
    for (const furniture of ['Follow Us', 'Langsung ke isi', 'Bagikan', 'Telegram']) {
      expect(text).not.toContain(furniture)
    }
    for (const { textContent } of others) expect(text).not.toContain(textContent)
  })
})

async function readerView(path: string) {
  const view = new Readability(documentOf(await htmlOf(path))).parse()
  if (!view) throw new Error(`${path} has no story for a reader view.`)
  return { ...view, text: oneLine(view.textContent ?? '') }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
