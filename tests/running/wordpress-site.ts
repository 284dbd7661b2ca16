/**
 * A WordPress of its own, from Debian's packages `wordpress`, `php-cli`, `php-mysql` and `mariadb-server`, to which a test
 * speaks as a browser does.
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { end } from './process-ending.ts'

const PROGRAM = '/usr/share/wordpress'
const HOST = 'lama.example'
const PASSWORD = 'sandi-untuk-uji-saja'

/** Whether all that it needs is installed. */
export const hasWordpress = [
  PROGRAM,
  '/usr/bin/php',
  '/usr/bin/mariadb-install-db',
  '/usr/sbin/mariadbd',
].every((path) => existsSync(path))

/** A site at `https?://lama.example`, whose administrator is signed in. */
export interface WordpressSite {
  /** Its address. */
  address: string
  /** A copy of its uploads is here. */
  uploads: string
  /** Asks the REST API; an answer that is an error throws. */
  api<Answer>(path: string, body?: object): Promise<Answer>
  /** Uploads a picture; returns its record. */
  upload<Answer>(name: string, bytes: Buffer, about: object): Promise<Answer>
  /** Chooses how permalinks look. */
  choosePermalinks(structure: string): Promise<void>
  /** The export of all content. */
  exportAll(): Promise<Buffer>
  stop(): Promise<void>
}

/** Installs and starts a site. */
export async function startWordpress(): Promise<WordpressSite> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-wordpress-'))
  const running: ChildProcess[] = []
  const stop = async () => {
    for (const child of running.toReversed()) await end(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const root = copyProgram(folder)
    running.push(await startDatabase(folder))
    const port = await freePort()
    running.push(
      spawn('/usr/bin/php', ['-S', `127.0.0.1:${port}`, '-t', root], { stdio: 'ignore' }),
    )
    const browser = new Browser(port)
    await browser.untilUp()
    await browser.install()
    return siteOf(browser, root, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

/** WordPress finds its settings beside itself, and Debian's are those of the whole machine. */
function copyProgram(folder: string): string {
  const root = join(folder, 'site')
  cpSync(PROGRAM, root, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\/(?:\.htaccess|wp-content\/.+|locale|languages)$/.test(path),
  })
  mkdirSync(join(root, 'wp-content', 'themes'), { recursive: true })
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${join(folder, 'socket')}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    AUTH_KEY: 'a',
    SECURE_AUTH_KEY: 'b',
    LOGGED_IN_KEY: 'c',
    NONCE_KEY: 'd',
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
  }
  const lines = Object.entries(settings).map(
    ([name, value]) => `define('${name}', ${JSON.stringify(value)});`,
  )
  writeFileSync(
    join(root, 'wp-config.php'),
    `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefine('ABSPATH', __DIR__ . '/');\nrequire ABSPATH . 'wp-settings.php';\n`,
  )
  return root
}

async function startDatabase(folder: string): Promise<ChildProcess> {
  const own = ['--no-defaults', `--datadir=${join(folder, 'db')}`]
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  execFileSync(
    '/usr/bin/mariadb-install-db',
    [...own, ...user, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'ignore' },
  )
  const socket = join(folder, 'socket')
  const server = spawn(
    '/usr/sbin/mariadbd',
    [...own, ...user, `--socket=${socket}`, '--skip-networking', `--pid-file=${socket}.pid`],
    { stdio: 'ignore' },
  )
  const create = [
    '--no-defaults',
    `--socket=${socket}`,
    '-uroot',
    '-e',
    'create database wordpress',
  ]
  for (;;) {
    try {
      execFileSync('/usr/bin/mariadb', create, { stdio: 'ignore' })
      return server
    } catch (error) {
      if (server.exitCode !== null) throw error
      await pause(100)
    }
  }
}

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** A client that keeps cookies, and asks the site by its name although it is on this machine. */
class Browser {
  readonly #port: number
  readonly #cookies = new Map<string, string>()
  #nonce = ''

  constructor(port: number) {
    this.#port = port
  }

  async untilUp(): Promise<void> {
    for (;;) {
      const isUp = await this.ask('/readme.html').then(
        () => true,
        () => false,
      )
      if (isUp) return
      await pause(50)
    }
  }

  async ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Buffer> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const cookie = Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
      request(
        {
          host: '127.0.0.1',
          port: this.#port,
          path,
          method,
          headers: { host: HOST, cookie, 'X-WP-Nonce': this.#nonce, ...headers },
        },
        resolve,
      )
        .on('error', reject)
        .end(body)
    })
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      this.#cookies.set(name, value)
    }
    const bytes = await buffer(answer)
    const status = answer.statusCode ?? 0
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${bytes}`)
    return bytes
  }

  send(path: string, fields: Record<string, string>): Promise<Buffer> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  }

  async install(): Promise<void> {
    await this.send('/wp-admin/install.php?step=2', {
      weblog_title: 'Kabar Lama',
      user_name: 'admin',
      admin_password: PASSWORD,
      admin_password2: PASSWORD,
      pw_weak: 'on',
      admin_email: `admin@${HOST}`,
      blog_public: '0',
      language: '',
    })
    await this.ask('/wp-login.php')
    await this.send('/wp-login.php', { log: 'admin', pwd: PASSWORD, testcookie: '1' })
    this.#nonce = (await this.ask('/wp-admin/admin-ajax.php?action=rest-nonce')).toString()
  }
}

function siteOf(browser: Browser, root: string, stop: () => Promise<void>): WordpressSite {
  const rest = async (path: string, sent: Sent = {}) => {
    const [route = '', query = ''] = path.split('?')
    const bytes = await browser.ask(`/?rest_route=/wp/v2/${route}&${query}`, sent)
    return JSON.parse(bytes.toString())
  }
  const json = { 'content-type': 'application/json' }
  return {
    address: `http://${HOST}`,
    uploads: join(root, 'wp-content', 'uploads'),
    api: (path, body) =>
      rest(path, body && { method: 'POST', headers: json, body: JSON.stringify(body) }),
    async upload(name, bytes, about) {
      const { id } = await rest('media', {
        method: 'POST',
        headers: {
          'content-type': 'image/jpeg',
          'content-disposition': `attachment; filename="${name}"`,
        },
        body: bytes,
      })
      return rest(`media/${id}`, { method: 'POST', headers: json, body: JSON.stringify(about) })
    },
    async choosePermalinks(structure) {
      const form = (await browser.ask('/wp-admin/options-permalink.php')).toString()
      const [, nonce = ''] = /name="_wpnonce" value="(\w+)"/.exec(form) ?? []
      await browser.send('/wp-admin/options-permalink.php', {
        _wpnonce: nonce,
        selection: 'custom',
        permalink_structure: structure,
        submit: 'Save',
      })
    },
    exportAll: () => browser.ask('/wp-admin/export.php?download=true&content=all'),
    stop,
  }
}
