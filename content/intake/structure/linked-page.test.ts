import { describe, expect, it } from 'vitest'
import { wordsOfOEmbed, wordsOfPage } from './linked-page.ts'

describe('the words of a page', () => {
  it('are those of Open Graph before those of HTML', () => {
    const html = `<html><head><title>Harga beras | Koran Contoh</title>
      <meta name="description" content="Untuk mesin pencari.">
      <meta property="og:title" content="Harga beras &amp; cabai turun">
      <meta property="og:site_name" content="Koran Contoh">
      <meta property="og:description" content="Panen raya
        menekan harga.">`
    expect(wordsOfPage(html)).toEqual({
      title: 'Harga beras & cabai turun',
      provider: 'Koran Contoh',
      description: 'Panen raya menekan harga.',
    })
  })

  it.each([
    ['a title of HTML', '<title> Jadwal\n kapal </title>', { title: 'Jadwal kapal' }],
    [
      'names for X',
      '<meta name="twitter:title" content="Jadwal"><title>J</title>',
      { title: 'Jadwal' },
    ],
    [
      'the first of two',
      '<meta property=og:title content=Satu><title>Dua</title>',
      { title: 'Satu' },
    ],
    ['an empty one', '<meta property="og:title" content=" "><title>Ada</title>', { title: 'Ada' }],
    ['a title in a picture', '<title>Ada</title><svg><title>Ikon</title></svg>', { title: 'Ada' }],
    [
      'a picture before its title',
      '<svg><title>Ikon</title></svg><title>Ada</title>',
      { title: 'Ada' },
    ],
    ['markup in a title', '<title>a <b>b</b></title>', { title: 'a <b>b</b>' }],
    ['nothing', '<p>Isi.', {}],
    ['no HTML', '\u0000\u0001', {}],
  ])('with %s', (_, html, words) => {
    expect(wordsOfPage(html)).toEqual(words)
  })

  it('are no longer than a card takes', () => {
    const long = 'kata '.repeat(200)
    const { title = '', description = '' } = wordsOfPage(
      `<title>${long}</title><meta name="description" content="${long}">`,
    )
    expect([title.length, description.length]).toEqual([200, 300])
    expect(title.endsWith('…')).toBe(true)
  })
})

it('a page of marks on one letter takes no longer than another', () => {
  const hostile = `<title>a${'\u0301\u0316'.repeat(200_000)}</title>`
  expect(wordsOfPage(hostile).title?.length).toBeLessThanOrEqual(200)
})

it('a text that is cut keeps whole characters', () => {
  const { title = '' } = wordsOfPage(`<title>${'x'.repeat(198)}😀😀</title>`)
  expect(title).toBe(`${'x'.repeat(198)}…`)
})

describe('the words of an oEmbed answer', () => {
  it('name a video, and whose it is', () => {
    const answer = { title: 'Kapal tiba', author_name: 'Kanal Contoh', provider_name: 'YouTube' }
    expect(wordsOfOEmbed(answer)).toEqual({
      title: 'Kapal tiba',
      provider: 'YouTube',
      description: 'Kanal Contoh',
    })
  })

  it('call a post by its author and words', () => {
    const html =
      '<blockquote class="twitter-tweet"><p lang="in">Kapal <a href="#">tiba</a> pukul tujuh &amp; selamat.</p>&mdash; Contoh</blockquote>'
    expect(wordsOfOEmbed({ html, author_name: 'Pelabuhan Contoh', provider_name: 'X' })).toEqual({
      title: 'Pelabuhan Contoh: Kapal tiba pukul tujuh & selamat.',
      provider: 'X',
    })
  })

  it.each([[null], ['x'], [[]], [{}], [{ title: 5, html: {} }]])('of %j are none', (answer) => {
    expect(wordsOfOEmbed(answer)).toEqual({})
  })
})

describe('the picture of a page', () => {
  it('is the one that it shows in link previews, as its address there', () => {
    const page =
      '<meta name="twitter:image" content="/b.jpg"><meta property="og:image" content=" /a.jpg ">'
    expect(wordsOfPage(page)).toEqual({ picture: '/a.jpg' })
    expect(wordsOfOEmbed({ title: 'Kapal', thumbnail_url: 'https://i.example/a.jpg' })).toEqual({
      title: 'Kapal',
      picture: 'https://i.example/a.jpg',
    })
  })
})
