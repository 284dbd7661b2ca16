/**
 * The operator's settings, validated once. Every part of Warta reads its settings here and nowhere else.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { CDN_FORM, type Cdn, cdnAddress } from './cdn-address.ts'
import { makeFolder } from './folder-making.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { BUCKET_FORM, bucketAddress, type MediaBucket } from './media-bucket.ts'

/** Where stories are kept: SQLite in one file, or PostgreSQL. */
export type Database = { kind: 'sqlite'; url: string } | { kind: 'postgres'; url: string }

/** The settings of one installation. */
export interface Environment {
  host: string
  port: number
  /** Absolute base of every public address, without a trailing slash. */
  siteUrl: string
  /** The language of the portal's interface. */
  language: Language
  /** Absolute path of the folder for the database, media and generated secret. */
  dataDir: string
  database: Database
  /** Connections to PostgreSQL that one process has open at most. */
  databaseConnections: number
  /** Where PostgreSQL announces purges; if undefined, where the database is. */
  databaseListenUrl: string | undefined
  /** What this node is called where nodes are listed. */
  nodeName: string
  /** The number of processes that answer readers. */
  edges: number
  /** Where photos and attachments are; if undefined, in `dataDir`. */
  media: MediaBucket | undefined
  /** Bytes of the copies that this node keeps of files in {@link Environment.media}, at most. */
  mediaCache: number
  /** The number of renderer processes. */
  renderers: number
  /** Bytes of memory for cached pages; if undefined, the edge uses its default. */
  maxMemory: number | undefined
  /** Port on 127.0.0.1 for the edge's Prometheus metrics; if undefined, there are none. */
  metricsPort: number | undefined
  /** Whether to log each request. */
  requestLog: boolean
  /** Whether to trust `X-Forwarded-*` headers, because a proxy of ours sets them. */
  trustProxy: boolean
  /** The mail server and the sender's address; if undefined, no mail is sent. */
  mail: { url: string; from: string } | undefined
  /** How long sessions of the desk last, in milliseconds: unused, and at most. */
  sessions: { idle: number; longest: number }
  /** Whether responses carry their `Cache-Tag`, which a CDN in front of the edge needs. */
  exposeTags: boolean
  /** The CDN that is told of purges, and what it knows Warta by; if undefined, none is. */
  cdn: { address: Cdn; token: string } | undefined
  /** Where the schedule puts backups: an absolute path, or `s3://bucket/prefix`; if undefined, it makes none. */
  backupTo: string | undefined
  /** After how many seconds pages of a live story ask for new entries again; 0 stops them. */
  livePollSeconds: number
  /** Hosts that outgoing requests may reach although their addresses are private, in lower case. */
  privateHosts: readonly string[]
}

/** An invalid variable. The message is one line: its name, the expected value and the given value. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/** A Unix socket path has at most 107 bytes on Linux and 103 on macOS; names inside the folder need 12 of them. */
const LONGEST_DATA_DIR = 90

/** Characters of a passphrase for backups, at least: whoever has them can try as many as they like. */
export const SHORTEST_PASSPHRASE = 12

/** In milliseconds. */
const HOUR = 3_600_000

/** Accepts decimal digits only: `0x50` and `3e3` are typing errors. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

const onOff = { must: '0 or 1', schema: z.enum(['0', '1']).default('0') }

const rules = {
  PORT: {
    must: 'a port between 0 and 65535',
    schema: wholeNumber(0, 65_535).default(3000),
  },
  HOST: {
    must: 'a host name or an IP address',
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
  },
  SITE_URL: {
    must: 'an absolute http(s) address without path, such as https://www.example.id',
    schema: z
      .url({ protocol: /^https?$/ })
      .refine((url) => URL.parse(url)?.pathname === '/' && !/[?#]/.test(url))
      .transform((url) => new URL(url).origin)
      .optional(),
  },
  SITE_LOCALE: {
    must: `one of ${LANGUAGES.join(', ')}`,
    schema: z.enum(LANGUAGES).default('id'),
  },
  DATA_DIR: {
    must: `a folder whose absolute path has at most ${LONGEST_DATA_DIR} bytes`,
    schema: z
      .string()
      .min(1)
      .default('./data')
      .transform((path) => resolve(path))
      .refine((path) => Buffer.byteLength(path) <= LONGEST_DATA_DIR),
  },
  DATABASE_URL: {
    must: 'a file: or postgres:// address',
    schema: z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/)
      .optional(),
  },
  DATABASE_CONNECTIONS: {
    must: 'a number between 6 and 500',
    schema: wholeNumber(6, 500).default(10),
  },
  DATABASE_LISTEN_URL: {
    must: 'a postgres:// address',
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/.+$/)
      .optional(),
  },
  NODE_NAME: {
    must: 'a name of at most 100 letters, digits, dots, hyphens and underscores',
    schema: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .optional(),
  },
  MEDIA_URL: {
    must: BUCKET_FORM,
    schema: bucketAddress.optional(),
  },
  MEDIA_CACHE: {
    must: 'a number of MiB between 16 and 10000000',
    schema: wholeNumber(16, 10_000_000).default(4_096),
  },
  WARTA_SECRET: {
    must: 'at least 32 characters that cannot be guessed',
    schema: z.string().min(32).optional(),
  },
  EDGES: {
    must: 'a number between 1 and 64',
    schema: wholeNumber(1, 64).default(1),
  },
  RENDERERS: {
    must: 'a number between 1 and 64',
    schema: wholeNumber(1, 64).default(1),
  },
  MAX_MEMORY: {
    must: 'a number of MiB between 16 and 65536',
    schema: wholeNumber(16, 65_536).optional(),
  },
  METRICS_PORT: {
    must: 'a port between 0 and 65535',
    schema: wholeNumber(0, 65_535).optional(),
  },
  MAIL_URL: {
    must: 'an smtp:// or smtps:// address, such as smtps://account:password@mail.example.id',
    schema: z
      .url({ protocol: /^smtps?$/ })
      .refine((url) => Boolean(URL.parse(url)?.hostname))
      .optional(),
  },
  MAIL_FROM: {
    must: 'an email address',
    schema: z.email().optional(),
  },
  SESSION_IDLE_HOURS: {
    must: 'a number of hours between 1 and 720',
    schema: wholeNumber(1, 720).default(12),
  },
  SESSION_DAYS: {
    must: 'a number of days between 1 and 365',
    schema: wholeNumber(1, 365).default(7),
  },
  BACKUP_TO: {
    must: 'a folder, or s3://bucket/prefix',
    schema: z
      .string()
      .regex(/^(?!s3:)|^s3:\/\/[a-z0-9]/i)
      .transform((place) => (/^s3:/i.test(place) ? place : resolve(place)))
      .optional(),
  },
  WARTA_BACKUP_PASSPHRASE: {
    must: `at least ${SHORTEST_PASSPHRASE} characters`,
    schema: z.string().min(SHORTEST_PASSPHRASE).optional(),
  },
  WARTA_BACKUP_PASSPHRASE_FILE: {
    must: 'the path of a file',
    schema: z.string().min(1).optional(),
  },
  LIVE_POLL_SECONDS: {
    must: 'a number of seconds between 5 and 3600, or 0',
    schema: wholeNumber(0, 3_600)
      .refine((seconds) => seconds === 0 || seconds >= 5)
      .default(15),
  },
  REQUEST_LOG: onOff,
  TRUST_PROXY: onOff,
  EXPOSE_TAGS: onOff,
  CDN_URL: {
    must: CDN_FORM,
    schema: cdnAddress.optional(),
  },
  CDN_TOKEN: {
    must: 'a token without spaces',
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
  },
  PRIVATE_HOSTS: {
    must: 'host names or IP addresses, separated by commas',
    schema: z
      .string()
      .regex(/^[\w.:-]+(?:,[\w.:-]+)*$/)
      .transform((hosts) => hosts.toLowerCase().split(','))
      .default([]),
  },
} as const

/**
 * Reads the settings from `variables`, with the defaults listed in the README.
 * @throws {EnvironmentError} for the first invalid variable
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const read = <Name extends keyof typeof rules>(name: Name) => {
    const { schema, must } = rules[name]
    const given = variables[name] || undefined
    const result = schema.safeParse(given)
    if (!result.success) {
      throw new EnvironmentError(`${name} must be ${must}; it was ${shown(name, given ?? '')}.`)
    }
    return result.data as z.output<(typeof rules)[Name]['schema']>
  }
  const port = read('PORT')
  const dataDir = read('DATA_DIR')
  const databaseUrl = read('DATABASE_URL') ?? `file:${join(dataDir, 'warta.db')}`
  const memory = read('MAX_MEMORY')
  read('WARTA_SECRET')
  read('WARTA_BACKUP_PASSPHRASE')
  read('WARTA_BACKUP_PASSPHRASE_FILE')
  const siteUrl = read('SITE_URL') ?? `http://localhost:${port}`
  const mailUrl = read('MAIL_URL')
  const cdn = read('CDN_URL')
  const cdnToken = read('CDN_TOKEN')
  if (cdn && databaseUrl.startsWith('file:')) {
    throw new EnvironmentError('CDN_URL needs PostgreSQL in DATABASE_URL: its purges are sent.')
  }
  if (cdn && cdn.kind !== 'varnish' && cdnToken === undefined) {
    throw new EnvironmentError(`CDN_URL needs the token of ${cdn.kind} in CDN_TOKEN.`)
  }
  const mailFrom = read('MAIL_FROM') ?? `redaksi@${new URL(siteUrl).hostname}`
  return {
    host: read('HOST'),
    port,
    siteUrl,
    language: read('SITE_LOCALE'),
    dataDir,
    database: {
      kind: databaseUrl.startsWith('file:') ? 'sqlite' : 'postgres',
      url: databaseUrl,
    },
    databaseConnections: read('DATABASE_CONNECTIONS'),
    databaseListenUrl: read('DATABASE_LISTEN_URL'),
    nodeName: read('NODE_NAME') ?? hostname(),
    edges: read('EDGES'),
    media: read('MEDIA_URL'),
    mediaCache: read('MEDIA_CACHE') * 1024 * 1024,
    renderers: read('RENDERERS'),
    maxMemory: memory === undefined ? undefined : memory * 1024 * 1024,
    metricsPort: read('METRICS_PORT'),
    requestLog: read('REQUEST_LOG') === '1',
    trustProxy: read('TRUST_PROXY') === '1',
    mail: mailUrl === undefined ? undefined : { url: mailUrl, from: mailFrom },
    sessions: {
      idle: read('SESSION_IDLE_HOURS') * HOUR,
      longest: read('SESSION_DAYS') * 24 * HOUR,
    },
    // The CDN purges by what it sees.
    exposeTags: read('EXPOSE_TAGS') === '1' || cdn !== undefined,
    cdn: cdn && { address: cdn, token: cdnToken ?? '' },
    backupTo: read('BACKUP_TO'),
    livePollSeconds: read('LIVE_POLL_SECONDS'),
    privateHosts: read('PRIVATE_HOSTS'),
  }
}

/** A setting as it may be shown: without secrets. */
export interface ShownSetting {
  name: string
  value: string
  from: 'environment' | 'default' | 'DATA_DIR'
}

/**
 * Every setting in `variables`, and those that are not there with the value that they have then.
 * @throws {EnvironmentError} for the first invalid variable
 */
export function shownSettings(
  variables: Readonly<Record<string, string | undefined>>,
): ShownSetting[] {
  const settings = readEnvironment(variables)
  const derived: Partial<Record<keyof typeof rules, string>> = {
    SITE_URL: settings.siteUrl,
    DATABASE_URL: settings.database.url,
    NODE_NAME: settings.nodeName,
    MAIL_FROM: settings.mail?.from ?? '',
  }
  return (Object.keys(rules) as (keyof typeof rules)[]).map((name): ShownSetting => {
    const given = variables[name]
    if (given) return { name, value: shown(name, given), from: 'environment' }
    if (name === 'WARTA_SECRET') return { name, value: 'generated', from: 'DATA_DIR' }
    // No default: without it, backups are not encrypted, or WARTA_BACKUP_PASSPHRASE_FILE has it.
    if (name === 'WARTA_BACKUP_PASSPHRASE') return { name, value: 'not set', from: 'default' }
    const value = derived[name] ?? rules[name].schema.safeParse(undefined).data ?? ''
    return { name, value: shown(name, String(value)), from: 'default' }
  })
}

/** A value as it may appear in a log: without secrets. */
function shown(name: keyof typeof rules, value: string): string {
  if (name === 'WARTA_SECRET' || name === 'WARTA_BACKUP_PASSPHRASE' || name === 'CDN_TOKEN')
    return `${value.length} characters`
  return JSON.stringify(withoutPasswords(value))
}

/** `text` without the passwords of the addresses in it: they may have any letter, also where it should be encoded. */
export const withoutPasswords = (text: string): string =>
  text.replace(/:\/\/.*@/, '://…@').replace(/([?&]\w*pass\w*=)[^&]*/gi, '$1…')

let current: Environment | undefined

/** The settings of this process, read from its environment once. */
export function environment(): Environment {
  current ??= readEnvironment(process.env)
  return current
}

/**
 * The sockets on which edges accept purges; only the user that runs Warta can open them. There are two edges while a portal
 * replaces another one, and each has to be told: either may have the first socket.
 */
export const controlSockets = (dataDir: string): [string, string] => [
  join(dataDir, 'edge.sock'),
  join(dataDir, 'edge-2.sock'),
]

/**
 * The secret that signs sessions: `WARTA_SECRET`, or one generated on first use and kept in `DATA_DIR`, readable by its
 * owner only.
 */
export function secret(): string {
  if (process.env.WARTA_SECRET) return process.env.WARTA_SECRET
  const { dataDir } = environment()
  const path = join(dataDir, 'secret')
  makeFolder(dataDir)
  if (!existsSync(path)) makeSecret(path)
  return readFileSync(path, 'utf8').trim()
}

/** Another process that starts at the same time reads the file at once, so it is whole before it has its name. */
function makeSecret(path: string): void {
  const made = `${path}-${randomBytes(8).toString('hex')}`
  writeFileSync(made, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(made, path)
  } catch (error) {
    if (isAlreadyThere(error)) return
    // A file system that gives no file two names.
    if (!existsSync(path)) renameSync(made, path)
  } finally {
    rmSync(made, { force: true })
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
