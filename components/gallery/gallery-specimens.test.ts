import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { dictionaries } from '#content/base/words/words.ts'
import { specimens } from './gallery-specimens.tsx'

// Before the imports: the dictionary is chosen when its module loads.
vi.hoisted(() => {
  vi.resetModules()
  process.env.SITE_LOCALE = 'en'
})

/** Attributes that people see or hear. */
const SHOWN = ['alt', 'aria-label', 'placeholder', 'title']

/** Texts that differ between the languages; shorter ones also occur inside names. */
const indonesian = textsOf(dictionaries.id).filter(
  ([at, text]) => text.length > 3 && new Map(textsOf(dictionaries.en)).get(at) !== text,
)

describe.each(specimens)('$name, in English', ({ view }) => {
  it('has no text of the Indonesian dictionary', () => {
    const { document } = parseHTML(`<body>${renderToStaticMarkup(view)}</body>`)
    const elements = [...document.querySelectorAll('*')]
    const shown = [
      ...elements
        .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3))
        .map((node) => node.textContent ?? ''),
      ...elements.flatMap((element) => SHOWN.map((name) => element.getAttribute(name) ?? '')),
    ].map((text) => text.trim())
    const ours = new Set(indonesian.map(([, text]) => text.trim()))
    expect(shown.filter((text) => ours.has(text) && !OF_NEWSROOM.has(text))).toEqual([])
    expect(shown.join('\n')).not.toMatch(/\d\d\/\d\d\/\d{4}|Sabtu|Jumat|Januari|Maret/)
  })
})

it('specimens have unique names', () => {
  const names = specimens.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/)
})

/** Words that the sample content shares with the dictionary; content stays in its own language. */
const OF_NEWSROOM = new Set(['Redaksi'])

function textsOf(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[path + name, value]]
    return typeof value === 'object' && value ? textsOf(value, `${path}${name}.`) : []
  })
}
