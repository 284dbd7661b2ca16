import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchRemote, type SftpOrder } from './sftp-fetching.ts'
import { sftpSecret } from './sftp-secret.ts'

const AT = Date.parse('2026-03-02T05:00:00Z')
let folder: string
let there: Map<string, { content: Buffer; changed: number }>
let moved: string[]
let refused: string[]
let order: SftpOrder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sftp-'))
  there = new Map()
  moved = []
  refused = []
  order = {
    folder,
    after: 'move',
    seen: new Map(),
    refuse: async (reason) => void refused.push(reason),
    remote: {
      files: async () =>
        [...there].map(([name, { content, changed }]) => ({
          name,
          bytes: content.length,
          changed,
        })),
      read: async (name, most) =>
        there.get(name)?.content.subarray(0, most + 1) ?? Promise.reject(new Error()),
      remove: async (name) => void there.delete(name),
      move: async (name, into) => {
        there.delete(name)
        moved.push(`${into}/${name}`)
      },
      close: async () => {},
    },
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string, changed = AT) =>
  there.set(name, { content: Buffer.from(content), changed })

it('takes a file that has not changed between two looks, with its time, and moves it away there', async () => {
  put('a.txt', 'setengah')
  await fetchRemote(order)
  put('a.txt', 'setengah, lalu selesai', AT + 1_000)
  await fetchRemote(order)
  expect(readdirSync(folder)).toEqual([])
  await fetchRemote(order)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('setengah, lalu selesai')
  expect(statSync(join(folder, 'a.txt')).mtimeMs).toBe(AT + 1_000)
  expect([moved, [...there]]).toEqual([['selesai/a.txt'], []])
})

it('leaves what is being sent, what is too large, and names that lead elsewhere', async () => {
  put('.a.txt', 'x')
  put('a.txt.filepart', 'x')
  put('lain/../../b.txt', 'x')
  put('selesai', 'x')
  put('besar.xml', 'x'.repeat(2 * 1024 * 1024 + 1))
  for (let look = 0; look < 4; look += 1) await fetchRemote(order)
  expect(readdirSync(folder)).toEqual([])
  expect(there.size).toBe(5)
  // Said once.
  expect(refused).toHaveLength(3)
})

it('takes no file away there that is not here: one of its name is not read yet, or it has grown', async () => {
  put('a.txt', 'baru')
  writeFileSync(join(folder, 'a.txt'), 'lama')
  put('b.txt', 'satu')
  const { read } = order.remote
  order.remote.read = async (name, most) =>
    Buffer.concat([await read(name, most), Buffer.from('!')])
  for (let look = 0; look < 3; look += 1) await fetchRemote(order)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('lama')
  expect([moved, there.size]).toEqual([[], 2])
})

it('fetches a file again that could not be moved away, as after a process that died', async () => {
  put('a.txt', 'satu')
  order.remote.move = () => Promise.reject(new Error('Permission denied'))
  await fetchRemote(order)
  await expect(fetchRemote(order)).rejects.toThrow('tidak dapat dipindahkan')
  rmSync(join(folder, 'a.txt'))
  order.after = 'delete'
  await fetchRemote(order)
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(there.size).toBe(0)
})

it('a secret is a file of its own folder or a variable of its own kind, and nothing else', async () => {
  const secret = (name: string) =>
    sftpSecret(folder, name, { SFTP_KB_SATU: 'dari lingkungan', PATH: 'x' })
  expect(await secret('kb-satu')).toBe('dari lingkungan')
  for (const name of ['../kunci', 'PATH', '/etc/passwd', 'tidak-ada']) {
    expect(await secret(name)).toBeUndefined()
  }
})
