/** What an edge before an origin of its own kind changes about that origin's answers: nothing that it need not. */
import { describe, expect, it } from 'vitest'
import { anEdge } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

describe('the fields of an answer', () => {
  it.each([
    ['Foo', 'Foo'],
    ['Foo,  BAR', 'Foo, BAR'],
    ['accept-ENCODING, Foo', 'accept-ENCODING, Foo'],
  ])('keep the letters of Vary: %s', async (vary, shown) => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu', { vary }))
    expect((await ask('/a')).headers.vary).toBe(shown)
    const again = await ask('/a')
    expect(again.cache).toContain('hit')
    expect(again.headers.vary).toBe(shown)
  })
})
