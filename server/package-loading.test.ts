import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { moduleOfPackage } from './package-loading.ts'

const { resolve } = createRequire(import.meta.url)
const payload = import.meta.resolve('payload')
const commonJs = pathToFileURL(resolve('semver')).href
const IMPORT = ['node', 'import']

it('resolves what a module imports from its own package as Node.js does', () => {
  expect(moduleOfPackage('./auth/jwt.js', payload, IMPORT)).toBe(
    new URL('./auth/jwt.js', payload).href,
  )
})

it.each([
  ['another package', 'zod', payload, IMPORT],
  ['a folder', './auth', payload, IMPORT],
  ['a file of another kind', '../package.json', payload, IMPORT],
  ['a required module', './auth/jwt.js', payload, ['node', 'require']],
  ['a module of a CommonJS package', './functions/parse.js', commonJs, IMPORT],
  ['a module of ours', './main.js', import.meta.url, IMPORT],
  ['what nothing imports', './main.js', undefined, IMPORT],
])('leaves %s to Node.js', (_what, specifier, importer, conditions) => {
  expect(moduleOfPackage(specifier, importer, conditions)).toBeUndefined()
})
