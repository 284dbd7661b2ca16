import { describe, expect, it } from 'vitest'
import { blocksFromPasted } from './pasted-blocks.ts'

const text = (text: string, style: object = {}) => ({ type: 'text', text, ...style })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const blocks = (html: string) => blocksFromPasted(html).blocks

describe('from Word', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!--
 p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->
<h1><b><span lang=IN style='font-size:20.0pt;mso-ansi-language:IN'>Banjir surut<o:p></o:p></span></b></h1>
<p class=MsoNormal><span lang=IN>Air <b style='mso-bidi-font-weight:normal'>mulai surut</b> di
<i>Kampung Contoh</i>,&nbsp;kata warga.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Selimut</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Air bersih</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Pertama</p>
<p class=MsoNormal><a href="https://contoh.id/banjir?utm_source=surat&amp;halaman=2">Baca data</a><span style='display:none;mso-hide:all'>rahasia</span></p>
<!--EndFragment--></body></html>`

  it('keeps headings, text, lists and links, but not the layout', () => {
    expect(blocks(html)).toEqual([
      { type: 'heading', level: 2, content: [text('Banjir surut')] },
      paragraph(
        text('Air '),
        text('mulai surut', { bold: true }),
        text(' di '),
        text('Kampung Contoh', { italic: true }),
        text(', kata warga.'),
      ),
      { type: 'list', ordered: false, items: [[text('Selimut')], [text('Air bersih')]] },
      { type: 'list', ordered: true, items: [[text('Pertama')]] },
      paragraph({
        type: 'link',
        href: 'https://contoh.id/banjir?halaman=2',
        content: [text('Baca data')],
      }),
    ])
  })
})

describe('from Google Docs', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff-1234"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;white-space:pre-wrap;">Latar</span></h2><p dir="ltr" style="margin-top:0pt;"><span style="font-size:11pt;font-weight:400;">Harga naik </span><span style="font-weight:700;font-style:italic;">dua kali</span><span style="font-weight:400;">.</span></p><br /><ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Beras</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Medium</span></p></li></ul></ul><p dir="ltr"><a href="https://www.google.com/url?q=https://contoh.id/harga&amp;sa=D&amp;source=editors&amp;ust=1" style="text-decoration:none;"><span style="color:#1155cc;">tabel harga</span></a></p><p><span><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4n" width="602" height="338"/></span></p></b><br class="Apple-interchange-newline">`

  it('keeps the structure, ignores the bold wrapper, and counts pictures', () => {
    expect(blocksFromPasted(html)).toEqual({
      pictures: 1,
      left: 0,
      struck: 0,
      embargoes: [],
      mended: 0,
      dropped: [],
      blocks: [
        { type: 'heading', level: 2, content: [text('Latar')] },
        paragraph(text('Harga naik '), text('dua kali', { bold: true, italic: true }), text('.')),
        {
          type: 'list',
          ordered: false,
          items: [[text('Beras'), { type: 'list', ordered: false, items: [[text('Medium')]] }]],
        },
        paragraph({
          type: 'link',
          href: 'https://contoh.id/harga',
          content: [text('tabel harga')],
        }),
      ],
    })
  })
})

describe('from a web page', () => {
  it.each([
    ['a script', '<p>Isi<script>alert(1)</script></p>', [paragraph(text('Isi'))]],
    [
      'a link that runs a script',
      '<p><a href="javascript:alert(1)">klik</a> dan <a href=" java\tscript:alert(1)">ini</a></p>',
      [paragraph(text('klik dan ini'))],
    ],
    [
      'a path on the other site',
      '<a href="/masuk">masuk</a> <a href="#catatan">1</a>',
      [paragraph(text('masuk 1'))],
    ],
    [
      'hidden words',
      '<p>Terlihat<span hidden>a</span><span style="font-size:0">b</span><span style="opacity: 0">c</span></p>',
      [paragraph(text('Terlihat'))],
    ],
    [
      'a quote of two paragraphs',
      '<blockquote><p>Satu.</p><p>Dua.</p></blockquote>',
      [{ type: 'quote', content: [text('Satu.'), { type: 'break' }, text('Dua.')] }],
    ],
    [
      'a table without a title, which gets that of its columns',
      '<table><tr><th>Kota</th><th>Suhu</th></tr><tr><td>Solo</td><td>31</td></tr></table>',
      [{ type: 'table', title: 'Kota, Suhu', head: ['Kota', 'Suhu'], rows: [['Solo', '31']] }],
    ],
    [
      'nested boxes',
      '<div><div>Satu</div><div><div>Dua</div></div>tiga</div>',
      [paragraph(text('Satu')), paragraph(text('Dua')), paragraph(text('tiga'))],
    ],
    [
      'lines of one paragraph',
      '<p>Satu<br>dua<br></p>',
      [paragraph(text('Satu'), { type: 'break' }, text('dua'))],
    ],
    ['a handler', '<p onclick="alert(1)" onmouseover=alert(2)>Isi</p>', [paragraph(text('Isi'))]],
    ['small headings', '<h5>Kecil</h5>', [{ type: 'heading', level: 3, content: [text('Kecil')] }]],
    ['nothing', '<p>&nbsp;</p><br>', []],
  ])('%s', (_what, html, expected) => {
    expect(blocks(html)).toEqual(expected)
  })

  it('counts pictures, but not tracking pixels', () => {
    const html = '<img src="https://iklan.contoh/p.gif" width="1" height="1"><img src="a.jpg">'
    expect(blocksFromPasted(html)).toMatchObject({ blocks: [], pictures: 1 })
  })

  it.each([
    ['https://contoh.id/a?fbclid=1', 'https://contoh.id/a'],
    ['https://contoh.id/a?utm_medium=x&id=5#bab', 'https://contoh.id/a?id=5#bab'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fcontoh.id%2Fa%3Ffbclid%3D1&h=AT',
      'https://contoh.id/a',
    ],
    ['mailto:redaksi@contoh.id?subject=x', 'mailto:redaksi@contoh.id'],
  ])('a link to %s leads to %s', (href, clean) => {
    const content = [text('ini')]
    expect(blocks(`<a href="${href.replaceAll('&', '&amp;')}">ini</a>`)).toEqual([
      paragraph({ type: 'link', href: clean, content }),
    ])
  })
})
