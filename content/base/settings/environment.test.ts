import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { controlSockets, EnvironmentError, readEnvironment, shownSettings } from './environment.ts'

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      siteUrl: 'http://localhost:3000',
      language: 'id',
      dataDir: resolve('data'),
      database: { kind: 'sqlite', url: `file:${resolve('data/warta.db')}` },
      databaseConnections: 10,
      databaseListenUrl: undefined,
      nodeName: hostname(),
      edges: 1,
      media: undefined,
      mediaCache: 4096 * 1024 * 1024,
      renderers: 1,
      maxMemory: undefined,
      metricsPort: undefined,
      requestLog: false,
      trustProxy: false,
      mail: undefined,
      sessions: { idle: 12 * 3_600_000, longest: 7 * 24 * 3_600_000 },
      exposeTags: false,
      backupTo: undefined,
      livePollSeconds: 15,
      privateHosts: [],
    })
  })

  it('treats an empty variable as unset', () => {
    const empty = { PORT: '', HOST: '', SITE_URL: '', DATA_DIR: '', DATABASE_URL: '' }
    expect(readEnvironment({ ...empty, WARTA_SECRET: '', RENDERERS: '' })).toEqual(
      readEnvironment({}),
    )
  })

  it.each([
    [{ PORT: '8080' }, { port: 8080, siteUrl: 'http://localhost:8080' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ HOST: 'warta.example' }, { host: 'warta.example' }],
    [{ SITE_URL: 'https://warta.example/' }, { siteUrl: 'https://warta.example' }],
    [{ SITE_URL: 'HTTPS://Warta.Example:443' }, { siteUrl: 'https://warta.example' }],
    [{ SITE_URL: 'http://warta.example:8080' }, { siteUrl: 'http://warta.example:8080' }],
    [{ SITE_LOCALE: 'en' }, { language: 'en' }],
    [
      { MAIL_URL: 'smtps://u:p@mail.example', SITE_URL: 'https://warta.example' },
      { mail: { url: 'smtps://u:p@mail.example', from: 'redaksi@warta.example' } },
    ],
    [
      { MAIL_URL: 'smtp://mail.example:25', MAIL_FROM: 'desk@warta.example' },
      { mail: { url: 'smtp://mail.example:25', from: 'desk@warta.example' } },
    ],
    [
      { SESSION_IDLE_HOURS: '1', SESSION_DAYS: '2' },
      { sessions: { idle: 3_600_000, longest: 2 * 24 * 3_600_000 } },
    ],
    [{ DATA_DIR: '/srv/warta' }, { dataDir: '/srv/warta' }],
    [{ DATA_DIR: '/srv/warta' }, { database: { kind: 'sqlite', url: 'file:/srv/warta/warta.db' } }],
    [{ DATABASE_URL: 'file:/a.db' }, { database: { kind: 'sqlite', url: 'file:/a.db' } }],
    [
      { DATABASE_URL: 'postgres://warta@db/warta' },
      { database: { kind: 'postgres', url: 'postgres://warta@db/warta' } },
    ],
    [
      { DATABASE_URL: 'postgresql://warta@db/warta' },
      { database: { kind: 'postgres', url: 'postgresql://warta@db/warta' } },
    ],
    [{ DATABASE_LISTEN_URL: 'postgres://db/w' }, { databaseListenUrl: 'postgres://db/w' }],
    [{ NODE_NAME: 'simpul-1' }, { nodeName: 'simpul-1' }],
    [{ DATABASE_CONNECTIONS: '6' }, { databaseConnections: 6 }],
    [{ EDGES: '2' }, { edges: 2 }],
    [{ RENDERERS: '4' }, { renderers: 4 }],
    [
      { MEDIA_URL: 's3://foto' },
      { media: { name: 's3://foto', bucket: 'foto', prefix: '', endpoint: undefined } },
    ],
    [
      { MEDIA_URL: 's3://foto/a/b/?endpoint=https://s3.example.id:9000&region=id-1' },
      {
        media: {
          name: 's3://foto/a/b',
          bucket: 'foto',
          prefix: 'a/b/',
          endpoint: 'https://s3.example.id:9000',
          region: 'id-1',
        },
      },
    ],
    [{ MEDIA_CACHE: '16' }, { mediaCache: 16_777_216 }],
    [{ MAX_MEMORY: '256' }, { maxMemory: 268_435_456 }],
    [{ BACKUP_TO: '/srv/cadangan' }, { backupTo: '/srv/cadangan' }],
    [{ BACKUP_TO: 's3://cadangan/warta' }, { backupTo: 's3://cadangan/warta' }],
    [{ METRICS_PORT: '9464' }, { metricsPort: 9464 }],
    [{ PRIVATE_HOSTS: 'Hub.internal,127.0.0.1' }, { privateHosts: ['hub.internal', '127.0.0.1'] }],
    [
      { REQUEST_LOG: '1', TRUST_PROXY: '1', EXPOSE_TAGS: '0' },
      { requestLog: true, trustProxy: true, exposeTags: false },
    ],
    [
      { CDN_URL: 'fastly://SU1', CDN_TOKEN: 'k', DATABASE_URL: 'postgres://a/b' },
      {
        exposeTags: true,
        cdn: { token: 'k', address: { kind: 'fastly', endpoint: 'https://api.fastly.com' } },
      },
    ],
  ])('%o means %o', (variables, settings) => {
    expect(readEnvironment(variables)).toMatchObject(settings)
  })

  it('wants PostgreSQL and a token for a CDN', () => {
    expect(() => readEnvironment({ CDN_URL: 'varnish://satu:80' })).toThrow('needs PostgreSQL')
    const stored = { DATABASE_URL: 'postgres://a/b' }
    expect(readEnvironment({ ...stored, CDN_URL: 'varnish://satu:80' }).cdn?.token).toBe('')
    expect(() => readEnvironment({ ...stored, CDN_URL: 'fastly://SU1' })).toThrow('CDN_TOKEN')
  })

  it.each([
    ['PORT', 'tiga ribu', 'a port between 0 and 65535', '"tiga ribu"'],
    ['PORT', '65536', 'a port between 0 and 65535', '"65536"'],
    ['PORT', '-1', 'a port between 0 and 65535', '"-1"'],
    ['PORT', '30.5', 'a port between 0 and 65535', '"30.5"'],
    ['PORT', ' ', 'a port between 0 and 65535', '" "'],
    ['PORT', '0x50', 'a port between 0 and 65535', '"0x50"'],
    ['PORT', '3e3', 'a port between 0 and 65535', '"3e3"'],
    ['HOST', 'http://warta', 'a host name or an IP address', '"http://warta"'],
    ['HOST', 'a b', 'a host name or an IP address', '"a b"'],
    ['SITE_URL', 'warta.example', /an absolute http\(s\) address/, '"warta.example"'],
    ['SITE_URL', 'ftp://warta.example', /an absolute/, '"ftp://warta.example"'],
    ['SITE_URL', 'https://warta.example/berita', /without path/, '"https://warta.example/berita"'],
    ['SITE_URL', 'https://warta.example/?a', /without path/, '"https://warta.example/?a"'],
    ['SITE_URL', 'https://warta.example/#a', /without path/, '"https://warta.example/#a"'],
    ['SITE_LOCALE', 'nl', 'one of id, en', '"nl"'],
    ['DATA_DIR', `/${'a'.repeat(90)}`, /at most 90 bytes/, `"/${'a'.repeat(90)}"`],
    ['DATABASE_URL', 'warta.db', 'a file: or postgres:// address', '"warta.db"'],
    ['DATABASE_URL', 'mysql://db', 'a file: or postgres:// address', '"mysql://db"'],
    ['DATABASE_URL', 'file:', 'a file: or postgres:// address', '"file:"'],
    ['WARTA_SECRET', 'pendek', 'at least 32 characters that cannot be guessed', '6 characters'],
    ['DATABASE_LISTEN_URL', 'file:/a.db', 'a postgres:// address', '"file:/a.db"'],
    ['NODE_NAME', 'a b', /a name of at most 100 letters/, '"a b"'],
    ['DATABASE_CONNECTIONS', '5', 'a number between 6 and 500', '"5"'],
    ['EDGES', '0', 'a number between 1 and 64', '"0"'],
    ['MEDIA_URL', '/srv/foto', /s3:\/\/bucket\/prefix/, '"/srv/foto"'],
    ['MEDIA_URL', 's3://Foto', /s3:\/\/bucket/, '"s3://Foto"'],
    ['MEDIA_URL', 's3://foto/../x', /s3:\/\/bucket/, '"s3://foto/../x"'],
    [
      'MEDIA_URL',
      's3://foto?endpoint=s3.example.id',
      /endpoint=/,
      '"s3://foto?endpoint=s3.example.id"',
    ],
    ['MEDIA_URL', 's3://foto?regio=id-1', /region=/, '"s3://foto?regio=id-1"'],
    ['MEDIA_CACHE', '15', /between 16 and 10000000/, '"15"'],
    ['RENDERERS', '0', 'a number between 1 and 64', '"0"'],
    ['RENDERERS', '65', 'a number between 1 and 64', '"65"'],
    ['RENDERERS', 'semua', 'a number between 1 and 64', '"semua"'],
    ['MAX_MEMORY', '15', 'a number of MiB between 16 and 65536', '"15"'],
    ['MAX_MEMORY', '256MB', 'a number of MiB between 16 and 65536', '"256MB"'],
    ['METRICS_PORT', 'prometheus', 'a port between 0 and 65535', '"prometheus"'],
    ['REQUEST_LOG', 'yes', '0 or 1', '"yes"'],
    ['TRUST_PROXY', 'true', '0 or 1', '"true"'],
    ['LIVE_POLL_SECONDS', '3', /between 5 and 3600, or 0/, '"3"'],
    ['PRIVATE_HOSTS', 'a, b', /host names or IP addresses/, '"a, b"'],
    ['EXPOSE_TAGS', '2', '0 or 1', '"2"'],
  ])(
    'refuses %s=%j in one line with the expected and the given value',
    (name, value, must, was) => {
      const message = refusal({ [name]: value })
      expect(message).toMatch(must)
      expect(message.startsWith(`${name} must be `)).toBe(true)
      expect(message.endsWith(`; it was ${was}.`)).toBe(true)
      expect(message).not.toContain('\n')
    },
  )

  it('keeps the message on one line whatever the value', () => {
    expect(refusal({ HOST: 'a\nb' })).toBe(
      'HOST must be a host name or an IP address; it was "a\\nb".',
    )
  })

  it.each([
    ['WARTA_SECRET', 'rahasia'],
    ['DATABASE_URL', 'mysql://warta:rahasia@db/warta'],
    ['DATABASE_LISTEN_URL', 'mysql://warta:rahasia@db/warta'],
    ['MEDIA_URL', 's3://kunci:rahasia@foto'],
    ['MEDIA_URL', 's3://foto?endpoint=https://kunci:rahasia@s3.example.id'],
  ])('never prints the secret in %s', (name, value) => {
    expect(refusal({ [name]: value })).not.toContain('rahasia')
  })
})

it('says of a passphrase that is in a file, or nowhere, that it is not set', () => {
  const shown = (variables: Record<string, string>) =>
    shownSettings(variables).find(({ name }) => name === 'WARTA_BACKUP_PASSPHRASE')
  const unset = { name: 'WARTA_BACKUP_PASSPHRASE', value: 'not set', from: 'default' }
  expect(shown({})).toEqual(unset)
  expect(shown({ WARTA_BACKUP_PASSPHRASE_FILE: '/etc/warta/sandi' })).toEqual(unset)
  expect(shown({ WARTA_BACKUP_PASSPHRASE: 'tiga kucing di atas genting' })).toEqual({
    ...unset,
    value: '27 characters',
    from: 'environment',
  })
})

it('keeps the purge sockets in the data folder, within the length limit of socket paths', () => {
  const { dataDir } = readEnvironment({ DATA_DIR: `/${'a'.repeat(89)}` })
  const sockets = controlSockets(dataDir)
  expect(sockets).toEqual([`${dataDir}/edge.sock`, `${dataDir}/edge-2.sock`])
  for (const socket of sockets) expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(103)
})

function refusal(variables: Record<string, string>): string {
  try {
    readEnvironment(variables)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
  throw new Error('The settings were accepted.')
}
