import { describe, expect, it } from 'vitest'
import { cardText } from '#content/model/site/card-text.ts'
import { aSite } from '#tests/factories/story.ts'
import { type Card, cardAddress, cardPreview, cardSlug } from './card.ts'

const card: Card = { kind: 'berita', slug: 'harga-2026', section: 'News', title: 'Harga Turun' }

describe('cardText', () => {
  it.each([
    ['Harga “Cabai” Turun – 5°C di Kraków', 'Harga “Cabai” Turun – 5°C di Kraków'],
    ['Gempa 🌋🇮🇩 Terasa', 'Gempa Terasa'],
    ['\u202Eterbalik\u202C \u0007dan</script>', 'terbalik dan</script>'],
    ['Cafe\u0301  baru\n\tdibuka', 'Café baru dibuka'],
    ['العربية', ''],
  ])('%j becomes %j', (given, shown) => {
    expect(cardText(given)).toBe(shown)
  })

  it('cuts long text between words, and a long word anywhere', () => {
    expect(cardText('berita '.repeat(80))).toMatch(/^(berita ){20}berita…$/)
    expect(cardText('a'.repeat(500))).toBe(`${'a'.repeat(150)}…`)
  })
})

describe('cardAddress', () => {
  it('changes with every word on the card and with nothing else', () => {
    const site = aSite()
    const address = cardAddress(site, card)
    expect(cardAddress({ ...site, social: [] }, { ...card })).toBe(address)
    const others = [
      cardAddress(site, { ...card, title: 'Harga Naik' }),
      cardAddress(site, { ...card, genre: 'opinion' }),
      cardAddress({ ...site, name: 'Kabar' }, card),
    ]
    expect(new Set([address, ...others]).size).toBe(4)
  })

  it('contains the slug', () => {
    const name = cardAddress(aSite(), card).split('/').at(-1) ?? ''
    expect(cardSlug(name)).toBe('harga-2026')
    expect(cardSlug('harga-2026.png')).toBeUndefined()
    expect(cardSlug('../../etc-0123456789.png')).toBeUndefined()
  })
})

it('the alternative text of a preview is the text on the card', () => {
  expect(cardPreview(aSite(), card)).toMatchObject({
    width: 1200,
    height: 630,
    alt: 'News: Harga Turun',
  })
})
