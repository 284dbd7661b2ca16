import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Payload finds components of the desk by strings such as `/app/(newsroom)/admin/flash/flash-link.tsx#FlashLink`. */
const strings = globSync('content/**/*.ts', { exclude: (path) => path.endsWith('.test.ts') })
  .flatMap((file) => readFileSync(file, 'utf8').match(/(?<=['"`])\/app\/[^'"`]*/g) ?? [])
  .toSorted()

const importMap = readFileSync('app/(newsroom)/admin/importMap.js', 'utf8')

describe('component strings', () => {
  it('are found', () => {
    expect(strings.length).toBeGreaterThan(20)
  })

  it.each([...new Set(strings)])('%s names an export that exists', (text) => {
    const [path = '', name = ''] = text.slice(1).split('#')
    expect(existsSync(path), path).toBe(true)
    const source = readFileSync(path, 'utf8')
    expect(source).toMatch(
      new RegExp(`^export (?:async )?(?:function|const|class) ${RegExp.escape(name)}\\b`, 'm'),
    )
  })

  it.each([...new Set(strings)])('%s is in the import map', (text) => {
    expect(importMap).toContain(`"${text}"`)
  })
})
