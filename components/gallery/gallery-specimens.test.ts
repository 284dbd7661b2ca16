import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { dictionaries } from '#content/base/words/words.ts'
import { specimens } from './gallery-specimens.tsx'

// Before the modules are loaded: the words are chosen once, at start.
vi.hoisted(() => {
  process.env.SITE_LOCALE = 'en'
})

/** What is read out or shown besides the text itself. */
const SHOWN = ['alt', 'aria-label', 'placeholder', 'title']

/** The words that differ between the two languages; shorter ones are also parts of names. */
const indonesian = textsOf(dictionaries.id).filter(
  ([at, text]) => text.length > 3 && new Map(textsOf(dictionaries.en)).get(at) !== text,
)

describe.each(specimens)('$name, in English', ({ view }) => {
  it('has no Indonesian word of ours', () => {
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

it('each has a name of its own', () => {
  const names = specimens.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/)
})

/** Words that the samples share with the dictionary: the newsroom writes its own language. */
const OF_NEWSROOM = new Set(['Redaksi'])

function textsOf(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[path + name, value]]
    return typeof value === 'object' && value ? textsOf(value, `${path}${name}.`) : []
  })
}
