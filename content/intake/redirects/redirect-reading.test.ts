import { expect, it } from 'vitest'
import { commaSeparated, separatedRow, separatedRows } from './comma-separated.ts'
import { readRedirects, redirectsIn } from './redirect-reading.ts'

it('reads a table with quotes, whatever its separator and head are', () => {
  const redirects = [
    { line: 2, from: '/a, b', to: '/news/c' },
    { line: 4, from: '/d' },
  ]
  const rows = ['"/a, b",/news/c,301', '', '/d,,410', ',/x', '/y']
  const left = [
    { line: 5, reason: { text: 'tanpa alamat' } },
    { line: 6, reason: { text: '{from}: tanpa tujuan', values: { from: '/y' } } },
  ]
  expect(readRedirects(['from,to,code', ...rows].join('\r\n'))).toEqual({ redirects, left })
  expect(readRedirects('\uFEFFsource;target\n/a;/b').redirects).toEqual([
    { line: 2, from: '/a', to: '/b' },
  ])
  expect(readRedirects('/a\t/b').redirects).toEqual([{ line: 1, from: '/a', to: '/b' }])
})

it.each([
  ['from,to\n"/a,/b\n/c,/d\n', 2],
  ['from,to\n/a,"/b\n"/c","/d"\n', 2],
  ['from,to\n/a,/b\n/c,"/d" lagi\n', 3],
])('refuses a table whose quotes are not closed: %j', (text, line) => {
  expect(redirectsIn(Buffer.from(text))).toEqual({
    text: 'Baris {line}: tanda kutip tidak ditutup.',
    values: { line },
  })
})

it('writes rows that it reads', () => {
  const cells = ['a "b"', 'c,d', 'e\nf', '']
  expect(commaSeparated(separatedRow(cells))).toEqual([{ line: 1, cells }])
})

it('reads the same rows of pieces, wherever the text is cut', async () => {
  const text = '\uFEFFa;b\r\n"satu ""dua""\r\ntiga";"x;y"\r\n\r\n;z\rakhir'
  const whole = commaSeparated(text)
  expect(whole).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['satu "dua"\ntiga', 'x;y'] },
    { line: 5, cells: ['', 'z'] },
    { line: 6, cells: ['akhir'] },
  ])
  for (const size of [1, 2, 3, 7]) {
    const pieces = async function* () {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
    }
    expect(await Array.fromAsync(separatedRows(pieces()))).toEqual(whole)
  }
})

it('reads the rules of Apache that stand for one address', () => {
  const rules = `# BEGIN WordPress
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule . /index.php [L]
Redirect 301 /satu https://lama.example/news/satu
Redirect gone /dua
RedirectPermanent "/tiga empat" /news/tiga
RedirectMatch 301 ^/lima\\.html$ /news/lima
RewriteRule ^enam/?$ /news/enam [R=301,L]
RewriteRule ^tujuh/(.*)$ /news/$1 [R=301,L]
RewriteCond %{QUERY_STRING} ^p=1$
RewriteRule ^$ /news/delapan [R=301]
RewriteRule ^sembilan$ - [G]
RewriteRule sepuluh /news/sepuluh [R=301]`
  const { redirects, left } = readRedirects(rules)
  expect(redirects).toEqual([
    { line: 5, from: '/satu', to: 'https://lama.example/news/satu' },
    { line: 6, from: '/dua' },
    { line: 7, from: '/tiga empat', to: '/news/tiga' },
    { line: 8, from: '/lima.html', to: '/news/lima' },
    { line: 9, from: '/enam', to: '/news/enam' },
    { line: 13, from: '/sembilan' },
  ])
  expect(left.map(({ line }) => line)).toEqual([10, 12, 14])
  expect(readRedirects(rules.replaceAll('\n', '\r\n'))).toEqual({ redirects, left })
})

it('reads the export of the plugin Redirection', () => {
  const redirects = [
    { url: '/a', action_data: { url: '/news/a' }, action_code: 301, regex: false, enabled: true },
    { url: '/b', action_type: 'error', action_code: 410, action_data: [] },
    { url: '/c', action_data: { url: '/x' }, enabled: false },
    { url: '^/d/(.*)', action_data: { url: '/$1' }, regex: true },
    { url: '/e', match_type: 'login', action_data: { logged_in: '/x' } },
  ]
  expect(readRedirects(JSON.stringify({ plugin: {}, groups: [], redirects }))).toEqual({
    redirects: [
      { line: 1, from: '/a', to: '/news/a' },
      { line: 2, from: '/b' },
    ],
    left: [
      { line: 4, reason: { text: expect.stringContaining('pola') } },
      {
        line: 5,
        reason: { text: '{from}: bergantung pada {kind}', values: { from: '/e', kind: 'login' } },
      },
    ],
  })
  const table = 'source,target,regex,code,status\n/a,/news/a,0,301,active\n/b,/x,0,301,disabled'
  expect(readRedirects(table)).toEqual({
    redirects: [{ line: 2, from: '/a', to: '/news/a' }],
    left: [],
  })
})

it('reads the redirects of Ghost that stand for one address', () => {
  const yaml = `# alamat lama
301:
  /satu/: /news/satu/
  ^\\/dua\\/?$: https://lain.example/dua
  /tiga.html/i: /news/tiga

302:
  /tag/(.*)/: /topik/$1/
  '/empat/': '/news/empat/'
`
  const left = [{ line: 8, reason: { text: 'pola tidak diambil: simpan alamat yang diwakilinya' } }]
  expect(readRedirects(yaml)).toEqual({
    redirects: [
      { line: 3, from: '/satu/', to: '/news/satu/' },
      { line: 4, from: '/dua', to: 'https://lain.example/dua' },
      { line: 5, from: '/tiga.html', to: '/news/tiga' },
      { line: 9, from: '/empat/', to: '/news/empat/' },
    ],
    left,
  })
  const json = '[{"from":"/satu/","to":"/news/satu/","permanent":true},{"from":"/a|b","to":"/c"}]'
  expect(readRedirects(json)).toEqual({
    redirects: [{ line: 1, from: '/satu/', to: '/news/satu/' }],
    left: [{ ...left[0], line: 2 }],
  })
  const isNone = { text: 'Ini bukan pengalihan dari Ghost atau plugin Redirection.' }
  expect(redirectsIn(Buffer.from('301:\n  /a: ['))).toEqual(isNone)
  expect(redirectsIn(Buffer.from('[1]'))).toEqual(isNone)
  expect(redirectsIn(Buffer.from('/berita/café,/news/kafe', 'latin1'))).toEqual({
    text: expect.stringContaining('UTF-8'),
  })
  expect(redirectsIn(Buffer.from(''))).toEqual({ text: 'Tidak ada pengalihan di dalamnya.' })
})
