/**
 * The module of previews (`public/pratinjau.js`), run in a document without a browser.
 * @module
 */
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { DOMParser, parseHTML } from 'linkedom'
import { expect, it, vi } from 'vitest'

const PLAYER = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'
const OTHER = 'https://player.vimeo.com/video/76979871?autoplay=1&amp;dnt=1'

const pageWith = (words: string, player: string) =>
  `<!doctype html><html><head><title>Pratinjau</title></head><body><p>${words}</p><div><a href="/x">Kapal</a><div hidden=""><button type="button" data-player="${player}" data-title="Kapal" data-shape="lebar">Putar</button></div></div></body></html>`

/** Runs the module in the preview `html`; the server answers every change of the form with the next of `answers`. */
function preview(html: string, answers: string[] = []) {
  const { document, Element } = parseHTML(html)
  const listeners: [string, (event: object) => void][] = []
  const say = (name: string, event: object) => {
    for (const [of, listener] of listeners) if (of === name) listener(event)
  }
  const desk = { postMessage: () => {} }
  const location = { origin: 'https://warta.example', href: 'https://warta.example/pratinjau/1' }
  runInNewContext(readFileSync('public/pratinjau.js', 'utf8'), {
    window: { opener: desk },
    document,
    Element,
    DOMParser,
    location,
    addEventListener: (name: string, listener: (event: object) => void) =>
      listeners.push([name, listener]),
    setTimeout: (run: () => void) => run(),
    clearTimeout: () => {},
    fetch: async () => ({ ok: true, text: async () => answers.shift() }),
  })
  return {
    document,
    press: () => say('click', { target: document.querySelector('button') }),
    change: async (words: string) => {
      const data = { type: 'payload-live-preview', data: { headline: words } }
      say('message', { origin: location.origin, source: desk, data })
      await vi.waitFor(() => expect(document.querySelector('p')?.textContent).toBe(words))
    },
  }
}

it('offers players and starts them, telling their services the site and no more', () => {
  const { document, press } = preview(pageWith('Satu', PLAYER))
  expect(document.querySelector('[hidden]')).toBeNull()
  expect(document.querySelector('iframe')).toBeNull()
  press()
  const frame = document.querySelector('iframe')
  const told = ['src', 'title', 'class', 'referrerpolicy'].map((name) => frame?.getAttribute(name))
  expect(told).toEqual([PLAYER, 'Kapal', 'lebar', 'strict-origin-when-cross-origin'])
  expect(document.querySelector('button')).toBeNull()
})

it('offers them after a change of the form, and lets one that plays go on', async () => {
  const { document, press, change } = preview(pageWith('Satu', PLAYER), [
    pageWith('Dua', PLAYER),
    pageWith('Tiga', PLAYER),
    pageWith('Empat', OTHER),
  ])
  await change('Dua')
  expect(document.querySelector('[hidden]')).toBeNull()
  press()
  const frame = document.querySelector('iframe')
  await change('Tiga')
  expect(document.querySelector('iframe')).toBe(frame)
  await change('Empat')
  expect(document.querySelector('iframe')).toBeNull()
  expect(document.querySelector('[hidden]')).toBeNull()
})
