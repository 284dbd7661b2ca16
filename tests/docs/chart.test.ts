/**
 * The chart in `docs/deploy/helm` names only what exists. It is rendered by hand: no package of npm has a Helm of today.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { readEnvironment, shownSettings } from '#content/base/settings/environment.ts'

const FOLDER = 'docs/deploy/helm'
const file = (path: string) => readFileSync(join(FOLDER, path), 'utf8')
const templates = readdirSync(join(FOLDER, 'templates')).map((name) => file(`templates/${name}`))
const values = parse(file('values.yaml'))

it('has values for all that its templates ask for', () => {
  const asked = templates.join('').match(/\.Values(\.\w+)+/g) ?? []
  const isThere = (path: string) =>
    path
      .split('.')
      .slice(2)
      .reduce((found, key) => found?.[key], values) !== undefined
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter((path) => !isThere(path))).toEqual([])
})

it('gives the portal settings that it has', () => {
  const secrets = { DATABASE_URL: 'postgres://warta:x@db/warta', WARTA_SECRET: 'x'.repeat(32) }
  const settings = readEnvironment({ ...values.settings, ...secrets })
  expect([settings.trustProxy, settings.media?.bucket]).toEqual([true, 'warta'])
  const known = [
    ...shownSettings({}).map(({ name }) => name),
    ...['ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'].map((key) => `AWS_${key}`),
  ]
  const named = file('values.yaml').match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})

it('migrates with the program that the portal starts for it', () => {
  const [, command = ''] = /command: \[(.+)\]/.exec(file('templates/migrations.yaml')) ?? []
  const files = command.split(', ').filter((word) => word.endsWith('.ts'))
  expect(files).toHaveLength(2)
  expect(files.filter((path) => !existsSync(path))).toEqual([])
})

it('balances with the patience of haproxy.cfg', () => {
  const section = (text: string) =>
    /^ *defaults\n([\s\S]*?)\n\n/m
      .exec(text)?.[1]
      ?.split('\n')
      .map((line) => line.trim())
  const own = section(readFileSync('docs/deploy/haproxy.cfg', 'utf8'))
  expect(section(file('templates/balancer.yaml'))).toEqual(own)
  expect(own?.length).toBeGreaterThan(5)
})
