import { execFileSync } from 'node:child_process'
import { getPriority } from 'node:os'
import { expect, it } from 'vitest'

const SCRIPT = `
import { readdirSync } from 'node:fs'
import { getPriority } from 'node:os'
import { yieldToPortal } from './server/background-threads.ts'
await yieldToPortal()
const ids = process.platform === 'linux' ? readdirSync('/proc/self/task') : [process.pid]
console.log(JSON.stringify([...new Set(ids.map((id) => getPriority(Number(id))))]))
`

it('a long command lets the portal go first, with all its threads', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT])
  expect(JSON.parse(printed.toString())).toEqual([Math.min(getPriority() + 15, 19)])
})
