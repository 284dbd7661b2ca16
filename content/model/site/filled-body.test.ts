import { describe, expect, it } from 'vitest'
import { readMarkdownPage } from '#content/intake/markdown/markdown-page.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { filledBody } from './filled-body.ts'

const shown = (markdown: string) => blocksText(filledBody(readMarkdownPage(markdown)))

describe('filledBody', () => {
  it.each([
    ['Utuh. Tetap utuh.', 'Utuh. Tetap utuh.'],
    [
      'Catatan disimpan. Lamanya [isi: jangka waktu]. Lalu dihapus.',
      'Catatan disimpan. Lalu dihapus.',
    ],
    [
      'Lapor lewat surel. Penanggung jawab: [isi: nama, mis. Budi? dan kontak].',
      'Lapor lewat surel.',
    ],
    ['Tulis ke **redaksi**. Atau **[isi: surel]**, setiap saat.', 'Tulis ke redaksi.'],
    ['- Alamat: [isi: alamat]\n- Kota: Jakarta', '- Kota: Jakarta'],
    [
      'Pembuka.\n\n## Penerbit\n\n- Alamat: [isi: alamat]\n\n## Iklan\n\nAda.',
      'Pembuka.\n\nIklan\n\nAda.',
    ],
    ['## Susunan\n\n### Redaktur\n\n[isi: nama]', ''],
  ])('%j is shown as %j', (written, expected) => {
    expect(shown(written)).toBe(expected)
  })

  it('keeps links and a heading that never had text below it', () => {
    const written = '## Kosong\n\n## Lapor\n\nLewat [formulir](/hak-jawab). Surel: [isi: surel].'
    const blocks = filledBody(readMarkdownPage(written))
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'heading', 'paragraph'])
    expect(blocks[2]).toMatchObject({
      content: [
        { type: 'text', text: 'Lewat ' },
        { type: 'link', href: '/hak-jawab' },
        { type: 'text', text: '.' },
      ],
    })
  })
})
