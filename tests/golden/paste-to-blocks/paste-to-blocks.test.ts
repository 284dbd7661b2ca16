import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromPasted, blocksFromText } from '#content/intake/paste/pasted-blocks.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { goldenCases, goldenOutput } from '#tests/golden/wire-to-story/golden-cases.ts'

const FOLDER = import.meta.dirname

/** What pasting the input of a case gives, from `input.html` or `input.txt`. */
function pasted(name: string): unknown {
  const html = join(FOLDER, name, 'input.html')
  const read = existsSync(html)
    ? blocksFromPasted(readFileSync(html, 'utf8'))
    : blocksFromText(readFileSync(join(FOLDER, name, 'input.txt'), 'utf8'))
  // As in the output: times as text.
  return JSON.parse(JSON.stringify(read))
}

describe('what is pasted becomes blocks', () => {
  it.each(goldenCases(FOLDER))('%s', (name) => {
    expect(pasted(name)).toEqual(goldenOutput(FOLDER, name))
  })

  it('struck words never come back, wherever they stand', () => {
    const tag = fc.constantFrom('p', 'li', 'td', 'h2', 'blockquote', 'sup', 'b', 'a', 'div', 'table')
    const strike = fc.constantFrom('del', 's', 'strike', 'span style="text-decoration: line-through"')
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 6 }), strike, (tags, struck) => {
        const open = tags.map((name) => `<${name}>`).join('')
        const inside = `tinggal<${struck}>RAHASIA</${struck.split(' ')[0]}>`
        const { blocks } = blocksFromPasted(open + inside)
        expect(JSON.stringify(blocks)).not.toContain('RAHASIA')
      }),
    )
  })

  it('leaves a table that is too long for a story as lines, and reads it once', () => {
    const { blocks } = blocksFromText('Beras\t14.000\n'.repeat(20_000))
    expect(blocks).toHaveLength(20_000)
    expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['paragraph']))
  })

  it('keeps every word of nested boxes, however deep', () => {
    const deep = `${'<div><ul><li>'.repeat(2000)}dalam${'</li></ul></div>'.repeat(2000)}`
    expect(blocksText(blocksFromPasted(deep).blocks)).toContain('dalam')
  })
})
