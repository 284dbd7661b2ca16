/**
 * A folder on the server of an agency, reached by SFTP. The server is known by its key, which must be that of the source.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { posix } from 'node:path'
import type SftpClient from 'ssh2-sftp-client'
import { PrivateHost } from '#content/base/outgoing/outgoing-request.ts'
import { openOutgoing } from '#content/base/outgoing/outgoing-socket.ts'
import type { SftpAddress } from './wire-sources.ts'

/** Milliseconds to connect and sign in, and for everything that is done with one connection. */
const CONNECTING = 15_000
const LONGEST = 100_000

/** A file on the server. */
export interface RemoteFile {
  name: string
  bytes: number
  /** In milliseconds. */
  changed: number
}

/** What is done with a folder on a server. */
export interface RemoteFolder {
  files(): Promise<RemoteFile[]>
  /** The bytes of a file; one more than `most` if it has more. */
  read(name: string, most: number): Promise<Buffer>
  remove(name: string): Promise<void>
  /** Moves a file into a folder below, made if it is missing; nothing there is written over. */
  move(name: string, into: string): Promise<void>
  close(): Promise<void>
}

/** A server that cannot be used; the message is for the desk. */
export class RemoteRefused extends Error {
  override name = 'RemoteRefused'
}

/**
 * Opens the folder at `address`, signing in with `secret`: a private key, or else a password.
 * @throws {RemoteRefused}
 */
export async function openRemoteFolder(
  { host, port, user, path, hostKey }: SftpAddress,
  secret: string,
  connect: typeof openOutgoing = openOutgoing,
): Promise<RemoteFolder> {
  const { default: Client } = await import('ssh2-sftp-client')
  // What goes wrong shows in the call that it breaks; otherwise the package writes it to the console.
  const ignore = () => undefined
  const client = new Client('kawat', { error: ignore, end: ignore, close: ignore })
  let seen = ''
  let socket: Socket | undefined
  try {
    socket = await connect(host, port, CONNECTING)
    await client.connect({
      sock: socket,
      host,
      port,
      username: user,
      ...(secret.includes('PRIVATE KEY-----') ? { privateKey: secret } : { password: secret }),
      readyTimeout: CONNECTING,
      retries: 0,
      hostVerifier: (key: Buffer) => {
        seen = fingerprintOf(key)
        return seen === hostKey
      },
    })
  } catch (error) {
    socket?.destroy()
    if (seen !== '' && seen !== hostKey) throw new RemoteRefused(wrongKey(seen, hostKey))
    throw new RemoteRefused(connectionFault(error))
  }
  return remoteFolder(client, socket, path)
}

/** How OpenSSH prints a key: `SHA256:` and the digest. */
const fingerprintOf = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`

const wrongKey = (seen: string, wanted: string | undefined): string =>
  wanted
    ? `Kunci server ini ${seen}, bukan yang tertulis di sumbernya. Tanyakan kepada kantor beritanya sebelum mengubahnya.`
    : `Kunci server ini ${seen}. Cocokkan dengan kantor beritanya, lalu tulis di sumbernya.`

function connectionFault(error: unknown): string {
  if (error instanceof PrivateHost) {
    return `${error.host} tidak ada di internet. Operator dapat mengizinkannya dengan PRIVATE_HOSTS.`
  }
  const message = error instanceof Error ? error.message : ''
  if (/authentication/i.test(message)) return 'Server SFTP menolak nama akun atau rahasianya.'
  if (/privateKey|passphrase/i.test(message)) return 'Kunci pribadi untuk SFTP tidak terbaca.'
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return `Server SFTP tidak dapat dihubungi${code}.`
}

function remoteFolder(client: SftpClient, socket: Socket, path: string): RemoteFolder {
  const at = (...names: string[]) => posix.join(path, ...names)
  // A server that says nothing more must not hold up other sources.
  const timer = setTimeout(() => socket.destroy(), LONGEST)
  const gone = new Promise<never>((_, reject) => {
    socket.once('close', () => reject(new RemoteRefused('Sambungan SFTP terputus.')))
  })
  gone.catch(() => undefined)
  const within = <Result>(work: Promise<Result>): Promise<Result> => Promise.race([work, gone])
  return {
    files: async () => {
      const entries = await within(client.list(path)).catch((error) => {
        throw error instanceof RemoteRefused
          ? error
          : new RemoteRefused(`Folder “${path}” di server SFTP tidak dapat dibaca.`)
      })
      return entries.flatMap(({ type, name, size, modifyTime }) =>
        type === '-' ? [{ name, bytes: size, changed: modifyTime }] : [],
      )
    },
    read: async (name, most) => {
      const options = { readStreamOptions: { start: 0, end: most } } as SftpClient.TransferOptions
      return Buffer.from((await within(client.get(at(name), undefined, options))) as Buffer)
    },
    remove: async (name) => void (await within(client.delete(at(name)))),
    move: async (name, into) => {
      if (!(await within(client.exists(at(into))))) await within(client.mkdir(at(into)))
      const isTaken = await within(client.exists(at(into, name)))
      const place = isTaken ? `${randomBytes(4).toString('hex')}-${name}` : name
      await within(client.rename(at(name), at(into, place)))
    },
    close: async () => {
      clearTimeout(timer)
      await Promise.race([client.end().catch(() => undefined), gone.catch(() => undefined)])
      socket.destroy()
    },
  }
}
