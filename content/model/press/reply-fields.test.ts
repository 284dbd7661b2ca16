import { describe, expect, it } from 'vitest'
import { formToken, tokenVerdict } from './form-token.ts'
import { sentFields } from './public-form.ts'
import { readReplyForm } from './reply-fields.ts'
import { REPLY_SHAPE, type ReplyFields } from './reply-request.ts'

const SITE = 'https://warta.example'

const fields = (parts: Partial<ReplyFields> = {}): ReplyFields => ({
  story: `${SITE}/news/kapal-singgah`,
  name: 'Rani Contoh',
  email: 'rani@contoh.id',
  phone: '',
  relation: 'subject',
  statement: 'Kapal itu tidak singgah, melainkan berlayar terus ke Makassar.',
  ...parts,
})

const read = (parts: Partial<ReplyFields>) => readReplyForm(fields(parts), SITE)

describe('readReplyForm', () => {
  it.each([
    '/news/kapal-singgah',
    'https://www.warta.example/news/kapal-singgah?utm_source=wa#koreksi',
    'http://warta.example/news/kapal-singgah/',
    '/news/kapal-singgah/perubahan',
  ])('finds the story in %s', (story) => {
    expect(read({ story })).toMatchObject({ ready: { slug: 'kapal-singgah' } })
  })

  it('accepts a phone number instead of an email address', () => {
    expect(read({ email: '', phone: '+62 812-3456-789' })).toMatchObject({
      ready: { phone: '+62 812-3456-789' },
    })
  })

  it.each([
    [{ story: '' }, { story: 'missing' }],
    [{ story: 'https://lain.example/news/kapal-singgah' }, { story: 'address' }],
    [{ story: 'javascript:alert(1)' }, { story: 'address' }],
    [{ story: '/news' }, { story: 'address' }],
    [{ name: '' }, { name: 'missing' }],
    [{ email: '' }, { email: 'contact' }],
    [{ email: 'rani' }, { email: 'email' }],
    [{ phone: 'telepon saja' }, { phone: 'phone' }],
    [{ relation: 'teman' }, { relation: 'choice' }],
    [{ statement: 'Salah!' }, { statement: 'short' }],
  ] as const)('reports the fault in %j', (parts, faults) => {
    expect(read(parts)).toEqual({ faults })
  })

  it('cuts long values, and removes control characters', () => {
    const sent = new URLSearchParams({
      nama: 'a'.repeat(500),
      jawaban: ' Baris satu\u0000\r\nBaris dua ',
    })
    expect(sentFields(sent, REPLY_SHAPE)).toMatchObject({
      name: 'a'.repeat(REPLY_SHAPE.longest.name),
      statement: 'Baris satu\nBaris dua',
      story: '',
    })
  })
})

describe('the token of a form', () => {
  const secret = 'rahasia-untuk-pengujian-saja-1234'
  const handedOut = new Date('2026-03-07T01:00:00Z')
  const later = (seconds: number) => new Date(handedOut.getTime() + seconds * 1_000)
  const token = formToken(handedOut, secret)

  it.each([
    [1, 'fast'],
    [30, 'good'],
    [86_399, 'good'],
    [86_401, 'stale'],
  ] as const)('%d seconds later is %s', (seconds, verdict) => {
    expect(tokenVerdict(token, later(seconds), secret)).toBe(verdict)
  })

  it('is rejected without a valid signature', () => {
    for (const given of ['', 'x', `${token}x`, token.replace(/^./, '0'), '.']) {
      expect(tokenVerdict(given, later(30), secret), given).toBe('false')
    }
  })
})
