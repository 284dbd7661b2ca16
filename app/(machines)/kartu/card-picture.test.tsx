import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '#content/machines/cards/card.ts'
import { CARD_SIZE, cardText } from '#content/model/site/card-text.ts'
import type { Site } from '#content/model/site/site.ts'
import { cardPicture } from './card-picture.tsx'

const site: Site = {
  name: 'Warta',
  description: 'Portal berita untuk pengujian.',
  url: 'https://warta.example',
  logo: { path: '/logo.png', width: 512, height: 512 },
  publisher: { name: 'PT Warta Contoh' },
  social: [],
  sections: [],
  pages: [],
}

/** Every character that a card may show. */
const LETTERS = cardTextLetters()

describe('a drawn card', () => {
  // The renderer would fetch a missing glyph from a third-party server.
  const fetched = vi.fn()
  const realFetch = globalThis.fetch
  beforeEach(() =>
    vi.stubGlobal('fetch', (...parameters: Parameters<typeof fetch>) => {
      // The renderer loads its own parts from data: URLs.
      if (!String(parameters[0]).startsWith('data:')) fetched(String(parameters[0]))
      return realFetch(...parameters)
    }),
  )
  afterEach(() => {
    vi.unstubAllGlobals()
    fetched.mockReset()
  })

  it.each([
    ['a short headline', { title: 'Gempa' }],
    ['a headline without spaces', { title: 'a'.repeat(500) }],
    ['a headline of 500 letters', { title: 'Harga cabai turun lagi '.repeat(22) }],
    ['a headline of markup', { title: '</script><b>"Tebal" & \'miring\'</b>' }],
    ['emoji, other scripts and marks of direction', { title: '🌋 العربية 中文 \u202Ebalik\u202C' }],
    ['nothing legible', { title: '🌋🌋' }],
    ['an advertorial', { title: 'Rumah Murah', section: 'Ekonomi', genre: 'advertorial' as const }],
  ])('draws %s without a network request', async (_, parts) => {
    const picture = await drawn({ kind: 'berita', slug: 'berita', ...parts })
    const { format, ...size } = await sharp(picture).metadata()
    expect(size).toMatchObject(CARD_SIZE)
    expect(format).toBe('png')
    expect(picture.length).toBeLessThan(300_000)
    expect(fetched).not.toHaveBeenCalled()
  })

  it('has a glyph for every character that a card allows', async () => {
    for (const part of LETTERS.match(/.{1,100}/gu) ?? []) {
      await drawn({ kind: 'berita', slug: 'huruf', title: part, section: part.slice(0, 50) })
      await drawn({ kind: 'berita', slug: 'huruf', title: 'a', section: part.slice(50) })
    }
    expect(LETTERS.length).toBeGreaterThan(300)
    expect(fetched.mock.calls).toEqual([])
  })

  it('differs when its text differs', async () => {
    const one = await drawn({ kind: 'rubrik', slug: 'news', title: 'News' })
    const other = await drawn({ kind: 'topik', slug: 'news', title: 'News' })
    expect(one.equals(other)).toBe(false)
  })
})

const drawn = (card: Card) => cardPicture(card, site)

function cardTextLetters(): string {
  const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
  return all.filter((letter) => letter.trim() !== '' && cardText(letter) !== '').join('')
}
