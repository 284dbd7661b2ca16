import { describe, expect, it } from 'vitest'
import { completeOptions } from './edge-options.ts'
import { targetReader } from './request-target.ts'

const read = targetReader(completeOptions({ port: 0, origin: () => undefined }))

describe('targetReader', () => {
  it.each([
    ['/news', '/news'],
    ['/news?', '/news'],
    ['/news?page=2', '/news?page=2'],
    ['/news?utm_source=wa&utm_medium=x&fbclid=1', '/news'],
    ['/news?page=2&gclid=1', '/news?page=2'],
    ['/cari?q=b&a=1', '/cari?a=1&q=b'],
    ['/cari?b=2&a=2&a=1', '/cari?a=2&a=1&b=2'],
    ['/cari?a=1&&b', '/cari?a=1&b'],
    ['/cari?q=%61%2f', '/cari?q=a%2F'],
    ['/cari?%75tm_source=x', '/cari'],
    ['/%6eews', '/news'],
    ['/a%2fb', '/a%2Fb'],
    ['/news/./a', '/news/a'],
    ['/news/../a', '/a'],
    ['/../../a', '/a'],
    ['/news/..', '/'],
    ['/news/.', '/news/'],
    ['/.well-known/security.txt', '/.well-known/security.txt'],
    ['//lain.example/a', '//lain.example/a'],
    ['http://warta.example', '/'],
    ['http://warta.example/a?b=1#c'.replace('#c', ''), '/a?b=1'],
    ['/admin?utm_source=x&b=1&a=2', '/admin?utm_source=x&b=1&a=2'],
  ])('%s is %s', (url, forward) => {
    expect(read(url)).toMatchObject({ forward })
  })

  it.each([
    ['/%', 400],
    ['/%zz', 400],
    ['/%00', 400],
    ['/%ff', 400],
    ['/a?b=%', 400],
    ['/ä', 400],
    ['*', 400],
    ['mailto:a@b', 400],
    [`/${'a'.repeat(4_096)}`, 414],
  ])('%s is refused', (url, refused) => {
    expect(read(url)).toEqual({ refused })
  })

  it.each([
    ['/admin', true],
    ['/admin/', true],
    ['/admin/collections', true],
    ['/api/articles?depth=1', true],
    ['/a/../admin', true],
    ['/administrasi', false],
    ['/news/admin', false],
    ['/', false],
  ])('%s passes: %s', (url, passes) => {
    expect(read(url)).toMatchObject({ passes })
  })

  it('matches every path with the prefix /', () => {
    const options = { port: 0, origin: () => undefined, passPrefixes: ['/'] }
    expect(targetReader(completeOptions(options))('/news/a')).toMatchObject({ passes: true })
  })

  it('takes the host from an absolute target', () => {
    expect(read('http://warta.example:8080/a')).toMatchObject({ host: 'warta.example:8080' })
  })
})
