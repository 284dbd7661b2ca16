import { describe, expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { adsLine, contactLine, everyLine, linesOf, trustLine } from './crawling-lines.ts'

describe('the lines of ads.txt, trust.txt and security.txt', () => {
  it.each([
    [adsLine, 'google.com, pub-1234, DIRECT, f08c47fec0942fa0'],
    [adsLine, 'iklan.example, 42, reseller # lewat mitra'],
    [adsLine, 'contact=iklan@contoh.id'],
    [adsLine, '# hanya catatan'],
    [trustLine, 'belongto=https://asosiasi.example/'],
    [trustLine, 'social=https://x.com/warta'],
    [trustLine, '# catatan'],
    [contactLine, 'mailto:keamanan@contoh.id'],
    [contactLine, 'https://contoh.id/keamanan'],
    [contactLine, 'tel:+62-21-555-0100'],
  ])('%o accepts %s', (rule, line) => {
    expect(rule(line, sayIndonesian)).toBe(true)
  })

  it.each([
    [adsLine, 'bukan domain, 1, DIRECT', /bukan nama domain/],
    [adsLine, 'iklan.example, , DIRECT', /nomor akun/],
    [adsLine, 'iklan.example, 1, MUNGKIN', /DIRECT atau RESELLER/],
    [adsLine, 'iklan.example, 1, DIRECT, <b>', /sertifikasi/],
    [trustLine, 'teman=https://contoh.id', /mulai dengan/],
    [trustLine, 'social=javascript:alert(1)', /alamat lengkap/],
    [trustLine, 'datatrainingallowed=yes', /pilihan di atas/],
    [contactLine, 'keamanan@contoh.id', /mailto:/],
  ])('%o refuses %s', (rule, line, reason) => {
    expect(rule(line, sayIndonesian)).toMatch(reason)
  })

  it('names the wrong line and skips empty ones', () => {
    const text = 'mailto:a@contoh.id\n\n  surel saya '
    expect(everyLine(contactLine)(text, { req: { i18n: { language: 'id' } } })).toMatch(
      /^Baris 3: /,
    )
    expect(linesOf(text)).toEqual(['mailto:a@contoh.id', 'surel saya'])
  })
})
