/**
 * Writing aids at the desk, in a browser.
 * @module
 */
import type { Browser, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { STORY_WITH_FACT_BOX } from '#tests/promises/reading-addresses.ts'
import { type Account, type AskDesk, anAccount, signedIn } from './desk-answers.ts'
import { autosaved, body, headline, newStory, storyId } from './writing-page.ts'

let browser: Browser
let admin: AskDesk
let reporter: Account
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
  reporter = await anAccount(admin, 'reporter', { name: 'Rani Penulis' })
})
afterAll(() => browser.close())

describe('the address of a draft', () => {
  it('follows the headline until it is edited itself', async () => {
    const page = await newStory(browser, reporter)
    const slug = page.locator('#field-slug')
    let stored = autosaved(page)
    await headline(page).pressSequentially('Nelayan')
    await stored
    await expect.poll(() => slug.inputValue()).toBe('nelayan')
    stored = autosaved(page)
    await headline(page).pressSequentially(' Kembali Melaut')
    await stored
    await expect.poll(() => slug.inputValue()).toBe('nelayan-kembali-melaut')
    stored = autosaved(page)
    await slug.fill('nelayan-melaut')
    await stored
    stored = autosaved(page)
    await headline(page).fill('Nelayan Kembali Melaut Pekan Ini')
    const { doc } = await (await stored).json()
    expect(doc.slug).toBe('nelayan-melaut')
    await page.context().close()
  })
})

describe('pasted content', () => {
  it.each([
    [
      'Word',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{mso-x:y}</style></head><body><!--StartFragment--><p class="MsoNormal" style="margin:0"><b><span style="font-size:14pt">Tebal</span></b> biasa<o:p></o:p></p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp;</span></span><![endif]>Butir</p><p class="MsoNormal">Akhir</p><!--EndFragment--></body></html>`,
      ['strong: Tebal', 'li: Butir', 'p: Akhir'],
    ],
    [
      'Google Docs',
      `<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-style:italic">Miring</span></p><h2 dir="ltr"><span>Subjudul</span></h2><ul><li><p>Satu</p></li></ul><p>Akhir</p></b>`,
      ['em: Miring', 'h2: Subjudul', 'li: Satu', 'p: Akhir'],
    ],
    [
      'a web page',
      `<div onclick="x()"><script>alert(1)</script><p style="color:red">Satu <a href="javascript:alert(1)">jahat</a> <a href="https://contoh.id/b?utm_source=x">baik</a></p><img src="https://pelacak.example/p.gif"><p>Akhir</p></div>`,
      ['a: baik', 'p: Akhir'],
    ],
    [
      'a web page with a table, a video, numbers and struck words',
      `<p>Luas 12 km<sup>2</sup><s>, dulu 9</s></p><table><tr><th>Kota</th><th>mm</th></tr><tr><td>Solo</td><td>31</td></tr></table><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><ol start="3"><li>Tiga<ul><li>Dalam</li></ul></li></ol><p>Akhir</p>`,
      [
        'p: Luas 12 km²',
        'textarea: Kota\tmm\nSolo\t31',
        'input: Cuplikan Hujan',
        'ol 3',
        'li: Dalam',
      ],
    ],
  ])('from %s becomes blocks of a story, and nothing else', async (_, html, expected) => {
    const page = await newStory(browser, reporter)
    await answerForPages(page, 'Cuplikan Hujan')
    await body(page).click()
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', pasted)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, html)
    await body(page).getByText('Akhir').waitFor()
    const parts = () =>
      body(page).evaluate((editor) =>
        [...editor.querySelectorAll('p, h2, ol, li, strong, em, a, input, textarea')].map(
          (element) => {
            if (element instanceof HTMLOListElement) return `ol ${element.start}`
            const isField =
              element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
            return `${element.localName}: ${isField ? element.value : element.textContent}`
          },
        ),
      )
    await expect.poll(parts, { timeout: 15_000 }).toEqual(expect.arrayContaining(expected))
    // The forms of blocks are the desk's own.
    const left = await body(page).evaluate((editor) =>
      [...editor.children]
        .filter((part) => !part.matches('[data-lexical-decorator]'))
        .map((part) => part.outerHTML)
        .join(''),
    )
    expect(left).not.toMatch(/javascript:|onclick|<script|<img|mso|style="|utm_/i)
    await page.context().close()
  })
})

describe('an embargo in pasted text', () => {
  const NEWS = 'Pemerintah membuka jalan baru ke pelabuhan.'

  it('is entered into the form, and its line stays out of the story', async () => {
    const page = await newStory(browser, reporter)
    await body(page).click()
    const stored = autosaved(page)
    await paste(page, `EMBARGO SAMPAI JUMAT, 2 MARET 2040 PUKUL 10.00 WIB\n\n${NEWS}`)
    await page.getByText('Embargo sampai').and(page.getByText('ditempel')).waitFor()
    await stored
    const fieldOf = async () => {
      const { body: story } = await admin(
        'GET',
        `/api/articles/${storyId(page)}?draft=true&depth=0`,
      )
      return story.embargoUntil
    }
    await expect.poll(fieldOf).toBe('2040-03-02T03:00:00.000Z')
    expect(await body(page).textContent()).toBe(NEWS)
    await page.context().close()
  })

  it('whose time is doubtful is told, and stops publication until somebody has seen it', async () => {
    const page = await newStory(browser, reporter)
    await headline(page).fill('Jalan Baru ke Pelabuhan Dibuka')
    await body(page).click()
    const stored = autosaved(page)
    await paste(page, `EMBARGO hingga acara selesai\n\n${NEWS}`)
    await page.getByText('Ada embargo di naskah yang ditempel').waitFor()
    await stored
    const path = `/api/articles/${storyId(page)}`
    await expect
      .poll(async () => {
        const { body: story } = await admin('GET', `${path}?draft=true&depth=0`)
        return JSON.stringify(story.body)
      })
      .toContain('acara selesai')
    const { status, body: refusal } = await admin('PATCH', path, { _status: 'published' })
    expect(status).toBe(400)
    expect(JSON.stringify(refusal)).toContain('Naskah memuat embargo')
    await page.context().close()
  })
})

it('the address of a video, pasted on a line of its own, becomes a card that names it', async () => {
  const page = await newStory(browser, reporter)
  const asked = await answerForPages(page, 'Kapal Tiba di Pelabuhan')
  await body(page).click()
  await page.keyboard.type('Lihat ')
  await paste(page, 'https://youtu.be/abcdefghijk')
  expect(await body(page).textContent()).toBe('Lihat https://youtu.be/abcdefghijk')
  await page.keyboard.press('Enter')
  await paste(page, 'https://youtu.be/abcdefghijk')
  const card = body(page).locator('[data-lexical-decorator]')
  await expect.poll(() => card.locator('input').nth(1).inputValue()).toBe('Kapal Tiba di Pelabuhan')
  expect(asked).toEqual(['https://www.youtube.com/watch?v=abcdefghijk'])
  const address = card.locator('input').first()
  expect(await address.inputValue()).toBe('https://www.youtube.com/watch?v=abcdefghijk')
  await expect
    .poll(async () => {
      const path = `/api/articles/${storyId(page)}?draft=true&depth=0`
      return JSON.stringify((await admin('GET', path)).body.body)
    })
    .toMatch(/"title":"Kapal Tiba di Pelabuhan".*"provider":"YouTube"/)
  await page.context().close()
})

it('a picture pasted or dropped into the text is uploaded with its words, and stands there', async () => {
  const page = await newStory(browser, reporter)
  await body(page).click()
  await page.keyboard.type('Sebelum gambar.')
  await page.keyboard.press('Enter')
  const upload = page.getByRole('dialog', { name: 'Unggah dan sisipkan' })
  const words = { 'Teks alternatif': 'Dermaga', Keterangan: 'Dermaga pagi.', Kredit: 'Warta' }
  const give = async (event: 'paste' | 'drop') => {
    // Like no other photo of the portal.
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const size = { width: 16, height: 12, channels: 3, background: '#888' } as const
    const picture = sharp({ create: { ...size, noise } })
    const data = await picture.resize(640, 480).jpeg().toBuffer()
    await body(page).evaluate(
      (editor, [kind, bytes]) => {
        const transfer = new DataTransfer()
        const file = Uint8Array.from(atob(bytes as string), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([file], 'dermaga.jpg', { type: 'image/jpeg' }))
        const target = editor.querySelector('p') ?? editor
        const init = { bubbles: true, cancelable: true }
        target.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
            : new DragEvent('drop', { ...init, dataTransfer: transfer }),
        )
      },
      [event, data.toString('base64')],
    )
    for (const [label, text] of Object.entries(words)) await upload.getByLabel(label).fill(text)
    await upload.getByRole('button', { name: 'Unggah dan sisipkan' }).click()
    await upload.waitFor({ state: 'hidden' })
  }
  const blocks = async () => {
    const { body: story } = await admin('GET', `/api/articles/${storyId(page)}?draft=true&depth=1`)
    const { children } = story.body.root as { children: PastedPart[] }
    return children.map(({ fields, children: [text] = [] }) => fields?.media.caption ?? text?.text)
  }
  await give('paste')
  await page.getByPlaceholder('Dermaga pagi.').fill('Hanya di berita ini.')
  words.Keterangan = 'Dermaga sore.'
  await give('drop')
  await expect
    .poll(async () => (await blocks()).filter(Boolean))
    .toEqual(['Sebelum gambar.', 'Dermaga sore.', 'Dermaga pagi.'])
  expect(
    JSON.stringify((await admin('GET', `/api/articles/${storyId(page)}?draft=true`)).body.body),
  ).toContain('Hanya di berita ini.')
  await page.context().close()
})

/** A part of a stored body: a paragraph, or a picture with its photo. */
interface PastedPart {
  fields?: { media: { caption: string } }
  children?: { text?: string }[]
}

it('the address of an own story, pasted on a line of its own, becomes a way on to it', async () => {
  const page = await newStory(browser, reporter)
  const own = inject('portal').url
  await body(page).click()
  await paste(page, `${own}/news/tidak-pernah-ada`)
  await page.keyboard.press('Enter')
  await paste(page, own + STORY_WITH_FACT_BOX)
  const block = body(page).locator('[data-lexical-decorator]', { hasText: 'Baca juga' })
  await block.getByText('Kazakhstan 2022').waitFor()
  await page.keyboard.type('Kalimat sesudahnya.')
  const text = `${own}/news/tidak-pernah-ada`
  expect(await body(page).locator('p').allTextContents()).toEqual([text, 'Kalimat sesudahnya.'])
  await page.context().close()
})

const isStorySearch = (url: URL) => url.searchParams.has('where[and][2][headline][like]')

it('a story found by words of its headline after [[ becomes a link, chosen by the keyboard or by a click', async () => {
  const page = await newStory(browser, reporter)
  await body(page).click()
  await page.keyboard.type('Ceritanya di [[borobudur ang')
  const found = page.getByRole('listbox', { name: 'Tautkan berita' }).getByRole('option')
  await found.filter({ hasText: 'Borobudur dalam Angka' }).waitFor()
  const chosen = () => body(page).getAttribute('aria-activedescendant')
  expect(await chosen()).toBe(await found.first().getAttribute('id'))
  await page.keyboard.press('Enter')
  // Enter takes nothing from the list of other words, nor a line from the text.
  await page.keyboard.type(' lalu [[')
  await expect.poll(() => found.count()).toBe(8)
  const answering = Promise.withResolvers<void>()
  await page.route(isStorySearch, async (route) => {
    await answering.promise
    await route.continue()
  })
  await page.keyboard.type('borobudur ang')
  await page.keyboard.press('Enter')
  answering.resolve()
  await found.filter({ hasText: 'Borobudur dalam Angka' }).waitFor()
  expect(await body(page).textContent()).toMatch(/ lalu \[\[borobudur ang$/)
  expect(await body(page).locator('p').count()).toBe(1)
  await page.keyboard.press('Escape')
  for (const _ of ' lalu [[borobudur ang') await page.keyboard.press('Backspace')
  await page.keyboard.type(' dan [[')
  await expect.poll(() => found.count()).toBe(8)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => found.nth(1).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Escape')
  await page.keyboard.type(' ini, [[')
  const second = found.nth(1)
  await second.waitFor()
  // Behind it stands the section.
  const words = await second.evaluate((option) => option.firstChild?.textContent)
  const stored = autosaved(page)
  await second.click()
  await page.keyboard.type('.')
  const links = body(page).locator('a')
  await expect
    .poll(() => links.allInnerTexts())
    .toEqual(['Borobudur dalam Angka, Gunung Batu Tanpa Ruang Dalam', words])
  expect(await body(page).textContent()).toMatch(/^Ceritanya di Borobudur.* dan \[\[ ini, .+\.$/)
  const { doc } = await (await stored).json()
  expect(JSON.stringify(doc.body)).toMatch(/"url":"\/[a-z-]+\/borobudur-[a-z-]+"/)
  await page.context().close()
})

it('undo gets past what was written in a block', async () => {
  const page = await newStory(browser, reporter)
  await body(page).click()
  await page.keyboard.type('Paragraf yang dihapus.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/kutipan')
  await page.locator('.slash-menu-popup').getByText('Kutipan tarik').click()
  const quote = body(page).locator('textarea').first()
  await quote.waitFor()
  const paragraph = body(page).locator('p', { hasText: 'Paragraf yang dihapus.' })
  await paragraph.click({ clickCount: 3 })
  await page.keyboard.press('Delete')
  await expect.poll(() => paragraph.count()).toBe(0)
  await quote.pressSequentially('Kalimat.', { delay: 100 })
  await body(page).locator('p').first().click()
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+z')
      return paragraph.count()
    })
    .toBe(1)
  expect(await quote.inputValue()).toBe('Kalimat.')
  await page.context().close()
})

/** Answers in place of videos on the internet with `title`; the addresses that were asked for are added to the result. */
async function answerForPages(page: Page, title: string): Promise<string[]> {
  const asked: string[] = []
  await page.route('**/api/articles/link-card?*', (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('url') ?? '')
    return route.fulfill({ json: { title, provider: 'YouTube' } })
  })
  return asked
}

/** Pastes plain text into the focused editor. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)

it('words are found and replaced in the text, kept, stored, and taken back in one step', async () => {
  const page = await newStory(browser, reporter)
  await headline(page).fill('Kali Meluap')
  await body(page).click()
  await page.keyboard.type('Kali meluap. Warga di tepi kali pindah. Mereka kembali sekali lagi.')
  await page.keyboard.press('Control+h')
  const bar = page.getByRole('search', { name: 'Cari dan ganti' })
  await bar.getByLabel('Cari di isi').fill('kali')
  await bar.getByText('1 dari 3').waitFor()
  await bar.getByLabel('Kata utuh').check()
  await bar.getByText('1 dari 2').waitFor()
  await bar.getByLabel('Ganti dengan').fill('sungai')
  await bar.getByRole('button', { name: 'Berikutnya' }).click()
  await bar.getByText('2 dari 2').waitFor()
  await bar.getByRole('button', { name: 'Ganti', exact: true }).click()
  await expect.poll(() => body(page).textContent()).toContain('di tepi sungai pindah')
  await bar.getByLabel('Ganti dengan').fill('Sungai')
  const stored = autosaved(page)
  await bar.getByRole('button', { name: 'Ganti semua' }).click()
  const written = 'Sungai meluap. Warga di tepi sungai pindah. Mereka kembali sekali lagi.'
  await expect.poll(() => body(page).textContent()).toBe(written)
  expect(JSON.stringify((await (await stored).json()).doc.body)).toContain('Sungai meluap')
  await page.keyboard.press('Escape')
  expect(await bar.count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => body(page).textContent())
    .toBe('Kali meluap. Warga di tepi sungai pindah. Mereka kembali sekali lagi.')
  await page.context().close()
})

it('topics in the text and earlier datelines are suggested, and a related story is found by its headline', async () => {
  await admin('POST', '/api/topics', { name: 'Musim Angin Barat' })
  const page = await newStory(browser, reporter)
  await headline(page).fill('Nelayan Menunggu Musim Angin Barat Reda')
  const offered = page.getByRole('group', { name: 'Topik yang disarankan' })
  await offered.getByRole('button', { name: '+ Musim Angin Barat' }).click()
  await page.locator('#field-topics').getByText('Musim Angin Barat', { exact: true }).waitFor()
  expect(await offered.getByRole('button', { name: '+ Musim Angin Barat' }).count()).toBe(0)

  const list = page.locator('#field-dateline')
  await expect.poll(() => list.getAttribute('list')).toBeTruthy()
  const places = page.locator('datalist option')
  await expect.poll(() => places.evaluateAll((all) => all.length)).toBeGreaterThan(0)

  await body(page).click()
  await page.keyboard.type('/baca')
  await page.locator('.slash-menu-popup').getByText('Baca juga').click()
  const block = body(page).locator('[data-lexical-decorator]', { hasText: 'Baca juga' })
  await block.locator('input').first().pressSequentially('borobudur')
  const found = 'Borobudur dalam Angka, Gunung Batu Tanpa Ruang Dalam'
  await page.getByText(found, { exact: true }).first().click()
  await block.getByText(found, { exact: true }).waitFor()
  const stored = autosaved(page)
  await page.locator('#field-kicker').fill('Laut')
  await stored
  const { body: story } = await admin('GET', `/api/articles/${storyId(page)}?draft=true&depth=0`)
  expect(JSON.stringify(story.body)).toMatch(/"blockType":"related"/)
  expect(story.topics).toHaveLength(1)
  await page.context().close()
})
