import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { PREFETCHED_LINKS } from './speculation-rules.ts'

const isPrefetched = (href: string): boolean =>
  parseHTML(`<a href="${href}">Tautan</a>`).document.querySelector(PREFETCHED_LINKS) !== null

it.each(['/', '/news', '/news/gempa', '/news?halaman=2', '/carita', '/adminduk/ktp', '/terkini'])(
  'the page at %s is prefetched when its link is pressed',
  (href) => expect(isPrefetched(href)).toBe(true),
)

it.each([
  ...['/admin', '/admin/collections/articles', '/api/users/me'],
  ...['/cari', '/cari?q=gempa', '/hemat', '/hemat/news', '/luring', '/luring?hapus=1'],
  ...['/media/a.jpg', '/rss.xml', '/news/feed.json'],
  ...['//lain.example/x', 'https://lain.example/', 'mailto:a@b.example', '#isi'],
])('%s is not prefetched', (href) => expect(isPrefetched(href)).toBe(false))
