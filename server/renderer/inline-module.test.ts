import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inlineModule } from './inline-module.ts'

it('leaves comments and indentation out, and tells the source of what is left', () => {
  const code =
    '/**\n * About\n */\n\n// Why\nif (a) {\n  b(/** @type {string} */ c, "https://x.example/")\n}\n'
  const { script, source } = inlineModule(code)
  expect(script).toBe('if (a) {\nb( c, "https://x.example/")\n}\n')
  expect(source).toBe(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
})

it('refuses a module that would end the script element', () => {
  expect(() => inlineModule('a = "</SCRIPT>"')).toThrow('end of a script')
})

it('keeps the code of the portal’s own module', () => {
  const { script } = inlineModule(readFileSync('public/enhance.js', 'utf8'))
  expect(script).not.toMatch(/\/\*|@type|^\s*\/\//m)
  for (const part of ["'/luring.js'", 'data-player', 'navigational-prefetch', 'clipboard']) {
    expect(script).toContain(part)
  }
})
