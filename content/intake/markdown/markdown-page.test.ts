import { describe, expect, it } from 'vitest'
import { readMarkdownPage } from './markdown-page.ts'

describe('a static page in Markdown', () => {
  it('is read as blocks', () => {
    expect(readMarkdownPage('## Alamat\n\nJalan Contoh 1.')).toEqual([
      { type: 'heading', level: 2, content: [{ type: 'text', text: 'Alamat' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Jalan Contoh 1.' }] },
    ])
  })

  it('must not contain pictures', () => {
    expect(() => readMarkdownPage('Teks.\n\n![Peta](peta.png)')).toThrow(
      'Baris 3: Halaman tidak memuat gambar.',
    )
  })
})
