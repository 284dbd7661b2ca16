/**
 * The files of `docs/deploy` are what their programs understand, and name only what exists.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readEnvironment, shownSettings } from '#content/base/settings/environment.ts'
import { BackupMetrics } from '#server/backup-metrics.ts'
import { edgeMetrics } from '#server/edge/watch/edge-metrics.ts'
import { registerRestarts } from '#server/restart-metrics.ts'
import { ScheduleMetrics } from '#server/schedule-metrics.ts'
import { isInstalled } from '#tests/running/program-path.ts'

const FOLDER = 'docs/deploy'
const file = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
const service = z.object({
  profiles: z.array(z.string()).optional(),
  hostname: z.string().optional(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.unknown()).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  volumes: z.array(z.string()),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  init: z.boolean().optional(),
})
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

describe.skipIf(!isInstalled('haproxy'))('haproxy.cfg', () => {
  it('is valid, without a warning', () => {
    const words = said('haproxy', '-c', '-f', 'haproxy.cfg')
    expect(words).toMatch(/Configuration file is valid\nexit 0$/)
    expect(words).not.toMatch(/WARNING|ALERT/)
  })
})

describe.skipIf(!isInstalled('systemd-analyze'))('warta.service', () => {
  /** The unit, for a program that is in `folder`. */
  function installedIn(folder: string): string {
    mkdirSync(join(folder, 'bin'))
    symlinkSync(process.execPath, join(folder, 'bin/node'))
    const unit = join(folder, 'warta.service')
    writeFileSync(unit, file('warta.service').replaceAll('/srv/warta/current', folder))
    return unit
  }

  it('is valid, and leaves the service little to reach', () => {
    const folder = mkdtempSync(join(tmpdir(), 'warta-unit-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const unit = installedIn(folder)
    // It also tells what is wrong with other units of the machine.
    const words = said('systemd-analyze', 'verify', unit)
    expect(words.split('\n').filter((line) => line.includes('warta.service'))).toEqual([])
    // Before version 250 it looks at running services only.
    if (!said('systemd-analyze', '--help').includes('--offline')) return
    // In tenths, of 10; from 2.0 on, systemd calls a service less than safe.
    const security = ['security', '--offline=yes', '--threshold=20']
    expect(said('systemd-analyze', ...security, unit)).toMatch(/exit 0$/)
  })
})

describe('compose.yaml', () => {
  const { services, volumes } = z
    .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
    .parse(parse(file('compose.yaml'), { merge: true }))

  it('has one service, and PostgreSQL on request', () => {
    const always = Object.entries(services).filter(([, { profiles }]) => profiles === undefined)
    expect(always.map(([name]) => name)).toEqual(['warta'])
    const only = Object.entries(services).filter(([, { profiles = [] }]) =>
      profiles.includes('postgres'),
    )
    expect(only.map(([name]) => name)).toEqual(['postgres'])
  })

  it('has two equal nodes behind a balancer, with PostgreSQL and a bucket, on request', () => {
    const { warta, second, balancer, bucket, postgres } = services
    for (const one of [second, balancer, bucket, postgres]) expect(one?.profiles).toContain('nodes')
    const { profiles, hostname, ports, volumes: places, ...equal } = second ?? {}
    expect(warta).toMatchObject(equal)
    expect(hostname).not.toBe(warta?.hostname)
    const names = Object.keys(services)
    for (const one of Object.values(services)) {
      expect(Object.keys(one.depends_on).filter((name) => !names.includes(name))).toEqual([])
    }
    const published = Object.values(services).flatMap((one) => one.ports)
    expect(published.every((port) => port.startsWith('127.0.0.1:'))).toBe(true)
    // What the balancer is told are the hosts and the port of the image, and what it reads is its file.
    const [, port] = /\bPORT=(\d+)/.exec(file('Dockerfile')) ?? []
    const told = Object.entries(balancer?.environment ?? {})
    const nodes = told.filter(([name]) => name.startsWith('NODE_')).map(([, address]) => address)
    expect(nodes).toEqual([warta, second].map((node) => `${node?.hostname}:${port}`))
    for (const [name] of told) expect(file('haproxy.cfg')).toContain(`"\${${name}}"`)
    expect(balancer?.volumes[0]).toMatch(/^\.\/haproxy\.cfg:/)
    expect(balancer?.ports[0]).toMatch(
      new RegExp(`:${/^ *bind :(\d+)/m.exec(file('haproxy.cfg'))?.[1]}$`),
    )
  })

  it('has the settings of these nodes in nodes.env', () => {
    const lines = file('nodes.env').match(/^[A-Z].*$/gm) ?? []
    const written = Object.fromEntries(lines.map((line) => line.split(/=(.*)/).slice(0, 2)))
    const known = [services.warta, services.postgres].map((one) => JSON.stringify(one?.environment))
    for (const name of Object.keys(written)) expect(known.join()).toContain(`\${${name}:`)
    const secrets = { SITE_URL: 'https://www.example.id', WARTA_SECRET: 'x'.repeat(64) }
    const { database, media, trustProxy } = readEnvironment({ ...written, ...secrets })
    const account = services.postgres?.environment ?? {}
    expect(database.url).toBe(
      `postgres://${account.POSTGRES_USER}:POSTGRES_PASSWORD@postgres/${account.POSTGRES_DB}`,
    )
    const { bucket } = services
    expect(media?.bucket).toBe(bucket?.environment.S3_BUCKET)
    expect(bucket?.healthcheck?.test.at(-1)).toContain(new URL(media?.endpoint ?? '').port)
    expect(new URL(media?.endpoint ?? '').hostname).toBe('bucket')
    expect(trustProxy).toBe(true)
  })

  it('builds the image that is here', () => {
    const { context = '', dockerfile = '' } = services.warta?.build ?? {}
    expect(resolve(FOLDER, context)).toBe(process.cwd())
    expect(resolve(FOLDER, context, dockerfile)).toBe(resolve(FOLDER, 'Dockerfile'))
  })

  it('lets the portal write to its volumes only, and to one that the image names', () => {
    const { warta } = services
    expect(warta).toMatchObject({ read_only: true, cap_drop: ['ALL'], init: true })
    const [, volume] = /^VOLUME (.+)$/m.exec(file('Dockerfile')) ?? []
    expect(warta?.volumes).toEqual([`data:${volume}`, 'temporary:/tmp'])
    const used = Object.values(services)
      .flatMap((one) => one.volumes)
      .filter((one) => !one.startsWith('.'))
    expect(used.map((one) => one.split(':')[0]).sort()).toEqual(Object.keys(volumes).sort())
  })

  it('gives the portal every setting that its operator chose, and no others', () => {
    const given = services.warta?.environment ?? {}
    const [, ofImage = ''] = /^ENV (.+)$/m.exec(file('Dockerfile')) ?? []
    const fixed = ofImage.split(' ').map((pair) => pair.split('=')[0])
    const named = readFileSync('docs/operating.md', 'utf8').match(/\bAWS_\w+/g) ?? []
    const settings = shownSettings({}).map(({ name }) => name)
    const passed = [...settings, ...named].filter((name) => !fixed.includes(name))
    expect(fixed).toContain('DATA_DIR')
    expect(named).not.toEqual([])
    expect(Object.keys(given).sort()).toEqual([...new Set(passed)].sort())
    for (const [name, value] of Object.entries(given)) expect(value).toContain(`\${${name}:`)
    const chosen = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, /:-(.*)\}$/.exec(value)?.[1] ?? '']),
    )
    expect(chosen).toMatchObject({ SITE_URL: '', DATABASE_URL: '' })
    expect(readEnvironment(chosen)).toEqual(readEnvironment({}))
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
