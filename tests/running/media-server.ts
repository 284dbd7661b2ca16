/**
 * A server of S3 that nodes of a portal share, with the starter stories' photos.
 * @module
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { type FauxqsServer, startFauxqs } from 'fauxqs'
import { bucketAddress } from '#content/base/settings/media-bucket.ts'
import { diskStorage } from '#content/store/files/disk-storage.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { s3Storage } from '#content/store/files/s3-storage.ts'
import { KEPT } from './kept-photos.ts'

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'warta', AWS_SECRET_ACCESS_KEY: 'rahasia' }

/** A server of S3. */
export interface MediaServer {
  /** What a portal is told. */
  readonly variables: Record<string, string>
  /** What is in the bucket. */
  readonly storage: FileStorage
  /** Ends it; {@link MediaServer.start} brings it back with all that it had. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** Starts a server with a bucket that has the photos that earlier runs have rendered. */
export async function startMediaServer(): Promise<MediaServer> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-s3-'))
  const open = (port: number) =>
    startFauxqs({ host: '127.0.0.1', port, logger: false, s3StorageDir: join(folder, 'bucket') })
  let server: FauxqsServer = await open(0)
  const { port } = server
  server.createBucket('foto')
  Object.assign(process.env, CREDENTIALS)
  const address = `s3://foto/redaksi?endpoint=http://127.0.0.1:${port}&region=id-1`
  const place = bucketAddress.parse(address)
  const storage = s3Storage(place, { dataDir: join(folder, 'own'), mediaCache: 1 })
  const kept = diskStorage(dirname(KEPT))
  const keep = (path: string) => storage.take(path, kept.local?.(path) ?? '')
  if (existsSync(KEPT)) {
    await Readable.from(kept.all()).forEach(({ path }) => keep(path), { concurrency: 8 })
  }
  return {
    variables: { MEDIA_URL: address, ...CREDENTIALS },
    storage,
    stop: () => server.stop(),
    async start() {
      server = await open(port)
    },
    async close() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
