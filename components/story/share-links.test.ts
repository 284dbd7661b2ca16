import { describe, expect, it } from 'vitest'
import { words } from '#content/base/words/words.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { shareLinks } from './share-links.ts'

const url = 'https://warta.example/news/harga-beras'
const headline = 'Harga "Beras" & Gula Naik 5%'
const links = shareLinks(url, headlineAlone({ genre: 'report', headline }, words.genres))

describe('shareLinks', () => {
  it('offers WhatsApp first', () => {
    expect(links.map(({ name }) => name)).toEqual(['WhatsApp', 'Facebook', 'X', 'Telegram'])
  })

  it.each(links)('gives $name the address of the story', ({ href }) => {
    const values = [...new URL(href).searchParams.values()]
    expect(values.some((value) => value.endsWith(url))).toBe(true)
  })

  it.each(links.filter(({ name }) => name !== 'Facebook'))(
    'gives $name the headline, with its quotes and symbols',
    ({ href }) => {
      const values = [...new URL(href).searchParams.values()]
      expect(values.some((value) => value.startsWith(headline))).toBe(true)
    },
  )
})
