import { describe, expect, it } from 'vitest'
import { KNOWN_SOURCES, kindOfSource, readingSource } from './reading-source.ts'

const from = (referrer: string | undefined, asked = '/news/kapal') =>
  readingSource(referrer, asked, 'warta.example')

describe('readingSource', () => {
  it.each([
    ['https://warta.example/', 'own'],
    ['https://warta.example/news/lain?page=2', 'own'],
    ['https://www.google.com/', 'google'],
    ['https://www.google.co.id/', 'google'],
    ['https://google.de/', 'google'],
    ['https://news.google.com/', 'googlenews'],
    ['https://mail.google.com/', 'gmail'],
    ['https://gemini.google.com/', 'gemini'],
    ['android-app://com.google.android.googlequicksearchbox/', 'google'],
    ['android-app://org.telegram.messenger/', 'telegram'],
    ['android-app://id.lain.sekali/', 'other'],
    ['https://lm.facebook.com/', 'facebook'],
    ['http://m.facebook.com/', 'facebook'],
    ['https://t.co/abc', 'x'],
    ['https://today.line.me/id', 'linetoday'],
    ['https://liff.line.me/', 'line'],
    ['https://r.search.yahoo.com/', 'yahoo'],
    ['https://blog.lain.example/tulisan', 'other'],
    // Names that only look like a known one.
    ['https://notgoogle.com/', 'other'],
    ['https://google.com.jahat.example/', 'other'],
    ['https://facebook.com.example/', 'other'],
    [undefined, 'direct'],
    ['', 'direct'],
    ['bukan alamat', 'direct'],
    ['javascript:alert(1)', 'direct'],
    ['file:///home/orang/catatan.html', 'direct'],
  ])('from %j is %s', (referrer, source) => {
    expect(from(referrer)).toBe(source)
  })

  it('takes the parameters of links where nothing else says it', () => {
    expect(from(undefined, '/news/kapal?fbclid=x')).toBe('facebook')
    expect(from('https://www.google.com/', '/news/kapal?fbclid=x')).toBe('google')
    expect(from(undefined, '/news/kapal?lain=1')).toBe('direct')
  })

  it('knows nothing but its closed list, however long and strange a referrer is', () => {
    expect(from(`https://${'a.'.repeat(50_000)}example/`)).toBe('other')
    expect(from(`https://warta.example/cari?q=${'x'.repeat(50_000)}`)).toBe('own')
  })
})

it('each known source has a host of its own', () => {
  const hosts = Object.values(KNOWN_SOURCES).flatMap(({ hosts }) => hosts)
  expect(new Set(hosts).size).toBe(hosts.length)
})

it('a source without a name is its own kind', () => {
  expect(['own', 'other', 'direct', 'x'].map((each) => kindOfSource(each as 'own'))).toEqual([
    'own',
    'other',
    'direct',
    'social',
  ])
})
