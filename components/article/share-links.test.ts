import { describe, expect, it } from 'vitest'
import { shareLinks } from './share-links.ts'

const url = 'https://warta.example/news/harga-beras'
const links = shareLinks(url, 'Harga "Beras" & Gula Naik 5%')

describe('shareLinks', () => {
  it('offers WhatsApp first', () => {
    expect(links.map(({ name }) => name)).toEqual(['WhatsApp', 'Facebook', 'X', 'Telegram'])
  })

  it.each(links)('hands $name the story’s own address, once decoded', ({ href }) => {
    const values = [...new URL(href).searchParams.values()]
    expect(values.some((value) => value.endsWith(url))).toBe(true)
  })

  it.each(links.filter(({ name }) => name !== 'Facebook'))(
    'hands $name the headline with its quotes and signs',
    ({ href }) => {
      const values = [...new URL(href).searchParams.values()]
      expect(values.some((value) => value.startsWith('Harga "Beras" & Gula Naik 5%'))).toBe(true)
    },
  )
})
