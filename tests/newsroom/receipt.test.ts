import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Receipt, ReceiptLine } from '#content/newsroom/desk/receipt/receipt.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, asNobody, signedIn } from './desk-answers.ts'

let desk: Desk
let ask: AskDesk
beforeAll(async () => {
  desk = await signIn()
  ask = await signedIn()
})

const HOUR = 3_600_000
const receiptOf = async (id: number): Promise<Receipt> => {
  const { status, body } = await ask('GET', `/api/articles/${id}/receipt`)
  expect(status).toBe(200)
  return body
}
const linesOf = ({ lines }: Receipt): Record<string, ReceiptLine> =>
  Object.fromEntries(lines.map((line) => [line.place, line]))

describe('the publish receipt', () => {
  it('finds a story that has just been published everywhere', async () => {
    const before = Date.now()
    const story = await aStory(desk, { headline: 'Berita dengan Bukti Terbit' })
    const { id } = await desk.create('articles', story)
    const receipt = await receiptOf(id)
    expect(receipt).toMatchObject({
      visible: true,
      address: `${inject('portal').url}/news/berita-dengan-bukti-terbit`,
    })
    expect(receipt.lines.filter(({ verdict }) => verdict !== 'right')).toEqual([])
    expect(receipt.lines.flatMap(({ faults }) => faults)).toEqual([])
    const lines = linesOf(receipt)
    expect(Object.keys(lines)).toEqual([
      'Google',
      'WhatsApp',
      'Facebook',
      'X',
      'Telegram',
      'Bing',
      'LinkedIn',
      'Slack',
      'Discord',
      'iMessage',
      'Gambar pratinjau',
      'Rubrik News',
      'Halaman depan',
      'Pembaca umpan',
      'Pembaca umpan, rubrik News',
      'Peta situs berita',
    ])
    const since = Date.parse(lines.WhatsApp?.since ?? '')
    // `Date` has a resolution of one second.
    expect(since).toBeGreaterThan(before - 2_000)
    expect(since).toBeLessThanOrEqual(Date.now())
    expect(lines['Gambar pratinjau']).toMatchObject({
      note: expect.stringMatching(/^1200 × 630 piksel, \d+ KB\.$/),
    })
  })

  it('explains why an old advertorial is not in every list, without reporting a fault', async () => {
    const publishedAt = new Date(Date.now() - 3 * 365 * 24 * HOUR).toISOString()
    const story = await aStory(desk, {
      headline: 'Iklan yang Lama Sekali',
      genre: 'advertorial',
      advertiser: 'PT Contoh',
      publishedAt,
    })
    const { id } = await desk.create('articles', story)
    const receipt = await receiptOf(id)
    expect(receipt.lines.filter(({ verdict }) => verdict === 'wrong')).toEqual([])
    expect(linesOf(receipt)).toMatchObject({
      'Halaman depan': { shown: false, verdict: 'explained' },
      'Peta situs berita': {
        shown: false,
        verdict: 'explained',
        note: 'Advertorial tidak masuk peta situs berita.',
      },
    })
  })

  it('finds a withdrawn story nowhere', async () => {
    const { id } = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Berita yang Hilang di Mana-mana' }),
    )
    expect(linesOf(await receiptOf(id)).Google).toMatchObject({ shown: true })
    await desk.save('articles', id, { withdrawalReason: 'Hanya pengujian.' })
    const receipt = await receiptOf(id)
    expect(receipt.visible).toBe(false)
    expect(receipt.lines.filter(({ shown }) => shown)).toEqual([])
    expect(receipt.lines.filter(({ verdict }) => verdict !== 'right')).toEqual([])
    expect(linesOf(receipt).Google).toMatchObject({ note: 'Dijawab 410.' })
  })

  it('is refused for a draft, for a missing story, and to strangers', async () => {
    const { id } = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Belum Terbit', _status: 'draft' }),
    )
    expect(await ask('GET', `/api/articles/${id}/receipt`)).toMatchObject({
      status: 409,
      body: { errors: [{ message: 'Berita ini belum pernah terbit.' }] },
    })
    for (const nothing of ['999999', 'bukan-angka']) {
      expect((await ask('GET', `/api/articles/${nothing}/receipt`)).status).toBe(404)
    }
    expect((await asNobody('GET', `/api/articles/${id}/receipt`)).status).toBe(403)
  })
})
