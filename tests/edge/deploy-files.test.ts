/**
 * The files of `docs/deploy` are what their programs understand, and name only what exists.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BackupMetrics } from '#server/backup-metrics.ts'
import { edgeMetrics } from '#server/edge/watch/edge-metrics.ts'
import { registerRestarts } from '#server/restart-metrics.ts'
import { ScheduleMetrics } from '#server/schedule-metrics.ts'
import { isInstalled } from '#tests/running/program-path.ts'

const FOLDER = 'docs/deploy'
const file = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
/** Runs a program in the folder of the files; everything that it says. */
function said(program: string, ...parameters: string[]): string {
  const { stdout, stderr, status } = spawnSync(program, parameters, {
    cwd: FOLDER,
    encoding: 'utf8',
  })
  return `${stdout}${stderr}exit ${status}`
}

describe.skipIf(!isInstalled('caddy'))('Caddyfile', () => {
  it('is valid', () => {
    const words = said('caddy', 'validate', '--adapter', 'caddyfile', '--config', 'Caddyfile')
    expect(words).toMatch(/Valid configuration[\s\S]*\nexit 0$/)
    expect(words).not.toContain('"level":"warn"')
  })
})

describe('what is measured', () => {
  const { registry } = edgeMetrics(() => {
    throw new Error('Nothing is scraped here.')
  })
  registerRestarts(registry, {})
  new ScheduleMetrics().register(registry)
  new BackupMetrics().register(registry)
  const exposed = new Set(
    registry
      .getMetricsAsArray()
      .map(({ name }) => name)
      .flatMap((name) => [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]),
  )

  it.each(['alerts.yml', 'grafana.json'])('is all that %s names', (name) => {
    const named = [...file(name).matchAll(/\b(?:warta|nodejs|process)_\w+/g)].map(([one]) => one)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((one) => !exposed.has(one))).toEqual([])
  })
})

describe.skipIf(!isInstalled('promtool'))('alerts.yml', () => {
  it('has rules that Prometheus takes', () => {
    expect(said('promtool', 'check', 'rules', 'alerts.yml')).toMatch(/SUCCESS: \d+ rules found/)
  })

  it('fires when something is wrong, and only then', () => {
    execFileSync('promtool', ['test', 'rules', 'alerts.test.yml'], { cwd: FOLDER, stdio: 'pipe' })
  })
})
