import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isInstalled } from '#tests/running/program-path.ts'
import { anEdge, answerOf } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

const deploy = (name: string) =>
  readFileSync(new URL(`../../docs/deploy/${name}`, import.meta.url), 'utf8')

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edge-deploy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

function run(program: string, words: readonly string[]): ChildProcess {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(async () => {
    const ended = once(child, 'exit')
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
  })
  return child
}

describe.skipIf(!isInstalled('nginx') || !isInstalled('openssl'))('the edge behind nginx', () => {
  it('gets TLS and its headers, and trusts no reader’s', async () => {
    const { edge, origin } = await anEdge({ trustProxy: true })
    origin.at('/a', (request, response) =>
      aPage(`${request.headers['x-forwarded-proto']} ${request.headers.host}`)(request, response),
    )
    const folder = aFolder()
    const [tls, plain] = [await aFreePort(), await aFreePort()]
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '1',
      ].concat(['-subj', '/CN=warta.example', '-keyout', key, '-out', certificate]),
      { stdio: 'ignore' },
    )
    const site = deploy('nginx.conf')
      .replace('127.0.0.1:3000', `127.0.0.1:${edge.port}`)
      .replaceAll(/^ *listen \[::\].*$/gm, '')
      .replace('listen 443', `listen 127.0.0.1:${tls}`)
      .replace('listen 80', `listen 127.0.0.1:${plain}`)
      .replace('/etc/ssl/warta/fullchain.pem', certificate)
      .replace('/etc/ssl/warta/privkey.pem', key)
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(' ')
    const file = join(folder, 'nginx.conf')
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log stderr notice; events {} http { access_log off; ${places} ${site} }`,
    )
    const nginx = run('nginx', ['-c', file])
    if (nginx.stderr)
      for await (const line of nginx.stderr) if (String(line).includes('start worker')) break

    const ask = (path: string) =>
      answerOf(
        httpsRequest({
          host: '127.0.0.1',
          port: tls,
          path,
          rejectUnauthorized: false,
          agent: false,
          headers: { host: 'warta.example', 'x-forwarded-host': 'palsu.example' },
        }).end(),
      )
    expect(await ask('/a')).toMatchObject({ status: 200, text: 'https warta.example' })
    expect((await ask('/a')).cache).toContain('hit')
    expect((await ask('/readyz')).status).toBe(403)
    const moved = httpRequest({
      port: plain,
      path: '/a?b=1',
      agent: false,
      headers: { host: 'warta.example' },
    })
    expect((await answerOf(moved.end())).headers.location).toBe('https://warta.example/a?b=1')
  })
})

describe.skipIf(!isInstalled('varnishd'))('the edge behind Varnish', () => {
  it('has one copy in Varnish, which it purges by tag', async () => {
    const { edge, origin } = await anEdge({ exposeTags: true })
    origin.at('/a', aPage('satu', { 'cache-tag': 'article:4, frontpage' }))
    origin.at('/admin', aPage('meja', { 'cache-control': 'no-store' }))
    await (await fetch(`http://127.0.0.1:${edge.port}/a`)).text()
    const folder = aFolder()
    const port = await aFreePort()
    const file = join(folder, 'warta.vcl')
    writeFileSync(file, deploy('warta.vcl').replace('"3000"', `"${edge.port}"`))
    const words = ['-F', '-n', folder, '-a', `127.0.0.1:${port}`, '-f', file, '-s', 'default,16m']
    const varnish = run('varnishd', [...words, '-j', 'none'])
    if (varnish.stderr) {
      for await (const line of varnish.stderr) if (String(line).includes('Child')) break
    }
    const ask = (path: string, headers = {}, method = 'GET') =>
      answerOf(
        httpRequest({ port, path, method, agent: false, headers: { host: 'a', ...headers } }).end(),
      )

    await expect.poll(async () => (await ask('/a')).status, { timeout: 10_000 }).toBe(200)
    const before = edge.stats().outcomes
    const answer = await ask('/a?utm_source=wa&fbclid=1', { cookie: 'payload-token=x' })
    expect(answer.text).toBe('satu')
    expect(answer.headers['cache-tag']).toBeUndefined()
    expect(edge.stats().outcomes).toEqual(before)

    expect((await ask('/', { 'cache-tag': 'article:46' }, 'BAN')).status).toBe(204)
    await ask('/a')
    expect(edge.stats().outcomes).toEqual(before)
    expect((await ask('/', { 'cache-tag': 'article:4' }, 'BAN')).status).toBe(204)
    await ask('/a')
    expect(edge.stats().outcomes.hit + edge.stats().outcomes.miss).toBe(
      before.hit + before.miss + 1,
    )
    expect((await ask('/admin', { cookie: 'payload-token=x' }, 'POST')).text).toBe('meja')
  })
})
