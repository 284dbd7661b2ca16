import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPageHead } from './page-head.ts'

const read = (html: string, type?: string) => readPageHead(Buffer.from(html), type)

describe('the head of a page', () => {
  it('contains title, tags, links and structured data', () => {
    const head = read(`<!doctype html><html lang="id"><head><title>Kapal &amp; Laut
      </title><meta property="OG:Title" content=" Kapal "><link rel="Canonical alternate" href="/a?b=1&amp;c" hreflang="id">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle"},{"@id":"#x"}]}</script></head>
      <body><svg><title>bukan</title></svg><h1>Kapal <b>Laut</b></h1><time datetime="2026-03-08">8 Maret</time>
      <a href="/news?page=2">Berikutnya</a><a href="/news">News</a></body></html>`)
    expect(head).toMatchObject({
      language: 'id',
      titles: ['Kapal & Laut'],
      metas: [{ key: 'og:title', attribute: 'property', content: 'Kapal', inHead: true }],
      links: [{ rel: ['canonical', 'alternate'], href: '/a?b=1&c', hreflang: 'id' }],
      structured: [{ things: [{ '@type': 'NewsArticle' }, { '@id': '#x' }] }],
      headings: ['Kapal Laut'],
      times: ['2026-03-08'],
      pagingLinks: ['/news?page=2'],
    })
  })

  it.each([
    ['</head>', '<head><meta name="a" content="1"></head><meta name="b" content="2">'],
    ['the body', '<head><meta name="a" content="1"><body><meta name="b" content="2">'],
    [
      'an element that does not belong in a head',
      '<head><meta name="a" content="1"><img><meta name="b" content="2">',
    ],
  ])('ends with %s', (_, html) => {
    expect(read(html).metas.map(({ key, inHead }) => [key, inHead])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  it('counts bytes, not characters, and locates styles', () => {
    const before = '<meta name="a" content="é€😀">'
    const style = '<style>p{}</style>'
    const head = read(`${before}${style}<link rel=icon href=/x>`)
    expect(head.metas[0]?.end).toBe(Buffer.byteLength(before))
    expect(head.styles).toEqual([{ start: Buffer.byteLength(before), bytes: style.length }])
    expect(head.links[0]?.end).toBe(head.bytes)
  })

  it('reports why structured data cannot be parsed', () => {
    const head = read('<script type="application/ld+json">{"a":</script>')
    expect(head.structured).toEqual([{ problem: expect.stringMatching(/JSON/) }])
  })

  it.each([
    ['the answer', '<title>caf\xe9</title>', 'text/html; charset=iso-8859-1'],
    ['the page', '<meta charset=windows-1252><title>caf\xe9</title>', 'text/html'],
  ])('is decoded with the charset of %s', (_, html, type) => {
    expect(readPageHead(Buffer.from(html, 'latin1'), type).titles).toEqual(['café'])
  })

  it('can be read from any bytes, and no tag ends beyond them', () => {
    const pieces = fc.constantFrom(
      ...'<head></head><body><svg><title></title><style></style></svg>'.split(/(?=<)/),
      '<meta property="og:title" content="€😀">',
      '<link rel=canonical href=/x>',
      '<script type="application/ld+json">{"@graph":[[{}]]}</script>',
      '<script type="application/ld+json">',
      '<!--',
      '\u0000',
      '\ud83d',
      '&amp',
    )
    const bytes = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => Buffer.from(parts.join(''))),
      fc.uint8Array({ maxLength: 200 }).map((octets) => Buffer.from(octets)),
    )
    fc.assert(
      fc.property(bytes, (body) => {
        const head = readPageHead(body, 'text/html; charset=utf-8')
        const ends = [...head.metas, ...head.links].map(({ end }) => end)
        expect(Math.max(0, ...ends, head.headBytes)).toBeLessThanOrEqual(head.bytes)
      }),
    )
  })
})
