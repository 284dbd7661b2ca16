/**
 * A folder on a server of OpenSSH, where there is one.
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRemoteFolder } from './sftp-folder.ts'
import type { SftpAddress } from './wire-sources.ts'

const SSHD = ['/usr/sbin/sshd', '/usr/bin/sshd'].find((path) => existsSync(path))

/** A connection as soon as there is somebody to answer. */
async function patient(host: string, port: number): Promise<Socket> {
  for (let tries = 0; ; tries += 1) {
    const socket = connect({ host, port })
    try {
      await once(socket, 'connect')
      return socket
    } catch (error) {
      if (tries === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe.skipIf(SSHD === undefined)('a folder on a server of OpenSSH', () => {
  const root = mkdtempSync(join(tmpdir(), 'sshd-'))
  const folder = join(root, 'masuk')
  let server: ChildProcess
  let address: SftpAddress
  let key: string

  beforeAll(async () => {
    mkdirSync(folder)
    if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
    for (const name of ['host', 'mine', 'other']) {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(root, name)])
    }
    const fingerprint = execFileSync('ssh-keygen', ['-lf', join(root, 'host.pub')], {
      encoding: 'utf8',
    }).split(' ')[1]
    key = readFileSync(join(root, 'mine'), 'utf8')
    const port = await freePort()
    writeFileSync(
      join(root, 'config'),
      [
        `Port ${port}`,
        'ListenAddress 127.0.0.1',
        `HostKey ${join(root, 'host')}`,
        `AuthorizedKeysFile ${join(root, 'mine.pub')}`,
        'PidFile none',
        'StrictModes no',
        'UsePAM no',
        'PasswordAuthentication no',
        'PermitRootLogin prohibit-password',
        'Subsystem sftp internal-sftp',
      ].join('\n'),
    )
    server = spawn(SSHD ?? '', ['-D', '-e', '-f', join(root, 'config')], { stdio: 'ignore' })
    address = {
      host: '127.0.0.1',
      port,
      user: userInfo().username,
      path: folder,
      hostKey: fingerprint,
      secret: 'uji',
      after: 'move',
    }
    ;(await patient('127.0.0.1', port)).destroy()
  })
  afterAll(() => {
    server?.kill()
    rmSync(root, { recursive: true, force: true })
  })

  it('is listed, read within a limit, moved and deleted from', async () => {
    writeFileSync(join(folder, 'a.txt'), 'satu')
    writeFileSync(join(folder, 'b.txt'), 'x'.repeat(10))
    mkdirSync(join(folder, 'sub'))
    const remote = await openRemoteFolder(address, key, patient)
    const files = await remote.files()
    expect(files.map(({ name, bytes }) => [name, bytes]).sort()).toEqual([
      ['a.txt', 4],
      ['b.txt', 10],
    ])
    expect(Math.abs((files[0]?.changed ?? 0) - Date.now())).toBeLessThan(60_000)
    expect((await remote.read('a.txt', 100)).toString()).toBe('satu')
    expect(await remote.read('b.txt', 5)).toHaveLength(6)
    await remote.move('a.txt', 'selesai')
    writeFileSync(join(folder, 'a.txt'), 'dua')
    await remote.move('a.txt', 'selesai')
    expect(readdirSync(join(folder, 'selesai'))).toHaveLength(2)
    await remote.remove('b.txt')
    expect(readdirSync(folder).sort()).toEqual(['selesai', 'sub'])
    await remote.close()
  })

  it('is refused with what is wrong: another key of the server, none yet, no right, no folder', async () => {
    const other = readFileSync(join(root, 'other'), 'utf8')
    const open = (parts: Partial<SftpAddress>, secret = key) =>
      openRemoteFolder({ ...address, ...parts }, secret, patient)
    await expect(open({ hostKey: `SHA256:${'A'.repeat(43)}` })).rejects.toThrow(
      'bukan yang tertulis',
    )
    await expect(open({ hostKey: undefined })).rejects.toThrow(`${address.hostKey}. Cocokkan`)
    await expect(open({}, other)).rejects.toThrow('menolak nama akun')
    await expect(open({}, 'kata sandi')).rejects.toThrow('menolak nama akun')
    const remote = await open({ path: '/tidak/ada' })
    await expect(remote.files()).rejects.toThrow('tidak dapat dibaca')
    await remote.close()
  })

  it('is given up when its server hangs up', async () => {
    let mine: Socket | undefined
    const remote = await openRemoteFolder(address, key, async (host, port) => {
      mine = await patient(host, port)
      return mine
    })
    mine?.destroy()
    await expect(remote.files()).rejects.toThrow('terputus')
    await remote.close()
  })
})
