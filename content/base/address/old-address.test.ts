import { expect, it } from 'vitest'
import { bareHost, oldAddressKey, oldList, slugInOldAddress } from './old-address.ts'

it.each([
  ['/2022/01/08/gempa-di-palu', 'gempa-di-palu'],
  ['/2022/01/gempa-di-palu.html', 'gempa-di-palu'],
  ['/read/2022/01/08/Gempa-di-Palu/index.html', 'gempa-di-palu'],
  ['/news/gempa-di-palu/amp', 'gempa-di-palu'],
  ['/amp/news/gempa-di-palu', 'gempa-di-palu'],
  ['/gempa-di-palu/feed', 'gempa-di-palu'],
  ['/2022/01/gempa-di-palu/page/2', 'gempa-di-palu'],
  ['/.env', undefined],
  ['/news/<script>', undefined],
  ['/amp', undefined],
])('%s has the slug %s', (path, slug) => {
  expect(slugInOldAddress(path.slice(1).split('/'))).toBe(slug)
})

it.each([
  ['https://lama.example/2019/05/Kapal-Tiba/', '/2019/05/kapal-tiba'],
  ['/index.php/2019/05/kapal-tiba/amp/?utm=1', '/2019/05/kapal-tiba'],
  ['/2019/05/kapal-tiba/?amp', '/2019/05/kapal-tiba'],
  ['/2019/05/kapal-tiba/feed/', '/2019/05/kapal-tiba'],
  ['/category/daerah/page/3/', '/category/daerah'],
  ['//2019//05//kapal', '/2019/05/kapal'],
  ['/read/216/kapal-tiba.html', '/read/216/kapal-tiba.html'],
  ['/%d9%85%d8%b1', '/مر'],
  ['/مر/', '/مر'],
  ['/100%', '/100%'],
  ['/?p=216', '/?p=216'],
  ['https://lama.example/?p=0216&x=1', '/?p=216'],
  ['/?page_id=2', '/?page_id=2'],
  ['/?cat=3&x=1', '/?cat=3'],
  ['/?p=abc', undefined],
  ['/?x=1', undefined],
  ['https://lama.example/', undefined],
  ['mailto:a@b.example', undefined],
  ['/wp-content/uploads/2019/05/A-300x200.JPG', '/wp-content/uploads/2019/05/a.jpg'],
  ['/wp-content/uploads/2019/05/a-scaled.jpg', '/wp-content/uploads/2019/05/a.jpg'],
  ['/wp-content/uploads/a-scaled-300x200.jpg', '/wp-content/uploads/a.jpg'],
  ['/content/images/size/w600/2019/A.jpg', '/content/images/2019/a.jpg'],
  ['/content/images/size/w600h300/format/webp/a.jpg', '/content/images/a.jpg'],
  ['/a%3Fb=1', '/a%3fb=1'],
  ['/a%23b', '/a%23b'],
  ['/a%5Cb', '/a%5cb'],
  ['/a%00%0Ab', '/a%00%0ab'],
  ['/a%2Fb%20/%2520', '/a/b/%2520'],
  ['/a%20c', '/a c'],
  ['/a/%20..%20/b', '/a/b'],
  ['/%252e%252e/a', '/%252e%252e/a'],
  ['/%41%/%ff/%2541', '/a%/%25ff/%2541'],
  ['/index.php/index.php/a', '/a'],
])('%s is the old address %s', (address, key) => {
  expect(oldAddressKey(address)).toBe(key)
  if (key) expect(oldAddressKey(key)).toBe(key)
})

it.each([
  ['/category/daerah/jawa/page/2/', { kind: 'section', slug: 'jawa' }],
  ['/tag/pasar/feed/', { kind: 'topic', slug: 'pasar' }],
  ['/author/sari', { kind: 'author', slug: 'sari' }],
  ['/Jawa/page/2', { kind: 'section', slug: 'jawa' }],
  ['https://lama.example/page/2/', { kind: 'newest' }],
  ['/index.php/page/12', { kind: 'newest' }],
  ['/page/', undefined],
  ['/page/dua', undefined],
  ['/category', undefined],
  ['/constructor/x', undefined],
  ['/news/pasar', undefined],
])('%s is the list %o', (address, list) => {
  expect(oldList(address)).toEqual(list)
})

it.each([
  ['WWW.Lama.example', 'lama.example'],
  ['https://www.lama.example:8080/a', 'lama.example'],
  ['cdn.lama.example', 'cdn.lama.example'],
  ['', ''],
])('%s is the host %s', (host, bare) => {
  expect(bareHost(host)).toBe(bare)
})
