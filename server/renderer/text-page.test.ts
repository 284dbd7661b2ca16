import { describe, expect, it } from 'vitest'
import type { PictureChoice } from '#content/base/page-record/page-edition.ts'
import { finishTextPage } from './text-page.ts'

const text = (html: string, pictures: PictureChoice = 'tanpa', page = '/news/kabut') =>
  finishTextPage(html, { page, pictures }).html

describe('finishTextPage', () => {
  it.each([
    ['classes and data', '<p class="mt-5" data-a="b" id="isi">Isi</p>', '<p id="isi">Isi</p>'],
    ['spans without their class', '<span class="font-bold">Isi</span>', 'Isi'],
    ['scripts, including structured data', '<script type="application/ld+json">{}</script>', ''],
    ['pictures', '<picture><source srcSet="a.avif 1w"/><img src="a.jpg"/></picture>', ''],
    ['drawings', '<svg aria-hidden="true"><path d="M0 0"></path></svg>', ''],
    ['what needs a script', '<li hidden=""><button>Salin</button></li>', ''],
    ['style sheets', '<link rel="stylesheet" href="/a.css"/><style>a{}</style>', ''],
    ['link preview metadata', '<meta property="og:title" content="Kabut"/>', ''],
  ])('leaves out %s', (_what, html, left) => {
    expect(text(html)).toBe(left)
  })

  it.each([
    '<link rel="canonical" href="https://warta.example/news/kabut">',
    '<meta name="robots" content="noindex, follow">',
    '<meta http-equiv="refresh" content="60">',
    '<p>&lt;script&gt; &amp; “Kabut” &#x27;</p>',
    '<time datetime="2026-03-07T06:38:00+07:00">Sabtu, 07/03/2026 06:38 WIB</time>',
    '<figcaption><strong>Dibuat dengan AI. </strong>Kabut (Foto: Contoh)</figcaption>',
    '<details><summary>Persempit</summary><select name="a"><option selected>b</option></select></details>',
    '<p><em>Kon</em><strong>sti</strong>tusi</p>',
  ])('keeps %s', (html) => {
    expect(text(html)).toBe(html)
  })

  it.each([
    ['/news/kabut', '/hemat/news/kabut?gambar=kecil'],
    ['/', '/hemat?gambar=kecil'],
    ['/koreksi#a', '/hemat/koreksi?gambar=kecil#a'],
    ['#isi', '#isi'],
    ['/media/a/full-480.jpg', '/media/a/full-480.jpg'],
    ['/rss.xml', '/rss.xml'],
    ['//elsewhere.example/a', '//elsewhere.example/a'],
    ['https://wa.me/?text=a', 'https://wa.me/?text=a'],
  ])('links to text editions with the same pictures: %s becomes %s', (href, becomes) => {
    expect(text(`<a href="${href}">a</a>`, 'kecil')).toBe(`<a href="${becomes}">a</a>`)
  })

  it('links back to the full page', () => {
    const link = '<a href="/" data-full="">Versi lengkap</a>'
    expect(text(link, 'penuh', '/cari?q=a&page=2')).toBe(
      '<a href="/cari?q=a&amp;page=2">Versi lengkap</a>',
    )
  })

  it('submits the search to the text edition, and keeps the choice of pictures', () => {
    const form = '<form action="/cari"><input name="q"/></form>'
    expect(text(form)).toBe('<form action="/hemat/cari"><input name="q"></form>')
    expect(text(form, 'kecil')).toContain('<input type="hidden" name="gambar" value="kecil">')
  })

  it('separates elements that only the style sheet separated', () => {
    const label = '<p class="flex gap-2"><a href="#a">News</a><span>Opini</span>Kabut</p>'
    expect(text(label)).toBe('<p><a href="#a">News</a> · Opini · Kabut</p>')
    expect(text('<form class="flex"><label>Cari</label><button>Cari</button></form>')).toContain(
      '</label> <button>',
    )
  })

  it('shows the chosen pictures, and the size of each choice', () => {
    const part = (edition: string, bytes: number) =>
      `<only-in data-edition="text-${edition}" data-bytes="${bytes}" hidden=""><img src="/${bytes}.jpg" alt=""/></only-in>`
    const choices = ['tanpa', 'kecil', 'penuh'].map((choice) => `<a data-pictures="${choice}"></a>`)
    const html = part('kecil', 4_100) + part('kecil', 2_000) + part('penuh', 90_000)
    const small = text(html + choices.join(''), 'kecil')
    expect(small).toContain('<img src="/4100.jpg" alt=""><img src="/2000.jpg" alt="">')
    expect(small).not.toContain('90000')
    expect(small).toContain(
      '<a href="/hemat/news/kabut"></a><a href="/hemat/news/kabut?gambar=kecil" aria-current="true">, 7 KB</a>' +
        '<a href="/hemat/news/kabut?gambar=penuh">, 90 KB</a>',
    )
    expect(text(html)).toBe('')
  })
})
