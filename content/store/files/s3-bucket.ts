/**
 * The objects of one bucket. All functions throw {@link UnusableStorage} when it refuses or does not answer.
 * @module
 */
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { MediaBucket } from '#content/base/settings/media-bucket.ts'
import { s3Client, s3Meaning, statusOf } from './s3-client.ts'
import { UnusableStorage } from './unusable-storage.ts'

/** An object in a list. */
export interface ListedObject {
  key: string
  bytes: number
  changedAt: Date
}

/** An object that is read, or a part of one: then `part` is what the field `Content-Range` says. */
export interface OpenedObject {
  content: Readable
  bytes: number | undefined
  part: string | undefined
  changedAt: Date | undefined
}

/** The objects of a bucket. */
export interface Bucket {
  write(key: string, bytes: Uint8Array): Promise<void>
  /** Writes what may be large. It appears as a whole or not at all. */
  writeStream(key: string, content: Readable): Promise<void>
  read(key: string): Promise<Buffer | undefined>
  /**
   * Opens an object, or the part in `range`; `isSlow` if whoever reads it may pause for long. Undefined if there is none, or
   * no such part.
   */
  open(
    key: string,
    reader?: { isSlow: boolean; range?: string | undefined },
  ): Promise<OpenedObject | undefined>
  size(key: string): Promise<number | undefined>
  copy(from: string, to: string): Promise<void>
  remove(keys: readonly string[]): Promise<void>
  list(prefix: string): AsyncIterable<ListedObject>
  /** The names between `folder` and the next slash. */
  names(folder: string): AsyncIterable<string>
  /** Ends writes below `prefix` that have not gone on since `before`. */
  endUnfinished(prefix: string, before: Date): Promise<void>
  /** Writes, lists, reads and removes the object `key`. */
  tryOut(key: string): Promise<void>
}

/** A store that does not answer is given up soon: readers and editors wait. */
const PATIENCE = { connection: 3_000, silence: 10_000, attempts: 3 }
/** Silence is also when nobody reads: a backup may have to wait for its own place. */
const PATIENCE_WITH_SLOW = { ...PATIENCE, silence: 300_000 }
/** Milliseconds until an answer begins, however often it is asked: for what readers want, for other things, for copies. */
const ANSWER = { reading: 3_000, working: 10_000, copying: 120_000 }
/** Bytes that a line takes in a millisecond at least. */
const SLOWEST = 100
/** Bytes of a part of a large object, and parts that are sent at the same time. */
const PART = 8 * 1024 * 1024
const PARTS_AT_ONCE = 2
/** Milliseconds that writing a large object takes at most. */
const LONGEST_WRITE = 24 * 3_600_000
/** Objects that one request can delete. */
const DELETED_AT_ONCE = 1_000

/** The status of an object that ends before the part that was asked for. */
const NO_SUCH_PART = 416

/** Opens a bucket. */
export function openBucket({ name, bucket, endpoint, region }: MediaBucket): Bucket {
  const client = s3Client({ endpoint, region, ...PATIENCE })
  const patientClient = s3Client({ endpoint, region, ...PATIENCE_WITH_SLOW })
  const explain = (error: unknown): unknown => {
    if (error instanceof UnusableStorage) return error
    const meaning = s3Meaning(error, `MEDIA_URL (${name})`, {
      region: 'its region=',
      endpoint: 'its endpoint=',
    })
    return meaning ? new UnusableStorage(meaning.message, { ...meaning, cause: error }) : error
  }
  const explained = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw explain(error)
    }
  }
  /** Gives `ask` up after so many milliseconds: a store may take a connection and never answer. */
  const within = async <Result>(
    milliseconds: number,
    ask: (giveUp: { abortSignal: AbortSignal }) => Promise<Result>,
  ): Promise<Result> => {
    const end = new AbortController()
    const timer = setTimeout(() => end.abort(), milliseconds)
    try {
      return await ask({ abortSignal: end.signal })
    } catch (error) {
      if (!end.signal.aborted) throw error
      const waited = `nothing for ${Math.round(milliseconds / 1000)} s`
      throw new UnusableStorage(
        `MEDIA_URL (${name}) does not answer as a store of S3 does (${waited}). Look at its endpoint=.`,
        { isPassing: true, cause: error },
      )
    } finally {
      clearTimeout(timer)
    }
  }
  const ifThere = <Result>(work: Promise<Result>): Promise<Result | undefined> =>
    work.catch((error: unknown) => {
      if (statusOf(error) === NO_SUCH_PART) return undefined
      // A bucket that is missing is another matter.
      if (statusOf(error) === 404 && !(error instanceof Error && error.name === 'NoSuchBucket')) {
        return undefined
      }
      throw error
    })
  const target = (key: string) => ({ Bucket: bucket, Key: key })

  const size = (key: string) =>
    explained(async () => {
      const found = await within(ANSWER.reading, (giveUp) =>
        ifThere(client.send(new HeadObjectCommand(target(key)), giveUp)),
      )
      return found?.ContentLength
    })
  const got = (key: string, asked = client, range?: string) =>
    within(ANSWER.reading, (giveUp) => {
      const order = new GetObjectCommand({ ...target(key), ...(range && { Range: range }) })
      return ifThere(asked.send(order, giveUp))
    })
  const write = (key: string, bytes: Uint8Array) =>
    explained(async () => {
      const digest = createHash('md5').update(bytes).digest('base64')
      const params = { ...target(key), ...headersOf(key), Body: bytes, ContentMD5: digest }
      const milliseconds = ANSWER.working + bytes.length / SLOWEST
      await within(milliseconds, (giveUp) => client.send(new PutObjectCommand(params), giveUp))
    })
  const remove = (keys: readonly string[]) =>
    explained(async () => {
      for (let index = 0; index < keys.length; index += DELETED_AT_ONCE) {
        const Objects = keys.slice(index, index + DELETED_AT_ONCE).map((Key) => ({ Key }))
        const order = new DeleteObjectsCommand({
          Bucket: bucket,
          Delete: { Objects, Quiet: true },
        })
        const { Errors = [] } = await within(ANSWER.working, (giveUp) => client.send(order, giveUp))
        const [failed] = Errors
        if (failed) {
          throw new UnusableStorage(`MEDIA_URL (${name}) refuses to delete: ${failed.Message}`, {
            isPassing: false,
          })
        }
      }
    })
  /** All answers to a request for a list. */
  async function* pages(asked: { Prefix: string; Delimiter?: string }) {
    let token: string | undefined
    do {
      const order = new ListObjectsV2Command({
        Bucket: bucket,
        ...asked,
        ...(token !== undefined && { ContinuationToken: token }),
      })
      const page = await explained(() =>
        within(ANSWER.working, (giveUp) => client.send(order, giveUp)),
      )
      yield page
      token = page.NextContinuationToken
    } while (token)
  }
  async function* list(prefix: string): AsyncIterable<ListedObject> {
    for await (const { Contents = [] } of pages({ Prefix: prefix })) {
      for (const { Key = '', Size = 0, LastModified = new Date() } of Contents) {
        yield { key: Key, bytes: Size, changedAt: LastModified }
      }
    }
  }
  return {
    write,
    writeStream: (key, content) =>
      explained(async () => {
        const params = { ...target(key), ...headersOf(key), Body: content }
        await new Upload({ client, params, partSize: PART, queueSize: PARTS_AT_ONCE }).done()
      }),
    read: (key) =>
      explained(async () => {
        const bytes = await (await got(key))?.Body?.transformToByteArray()
        return bytes && Buffer.from(bytes)
      }),
    open: (key, { isSlow, range } = { isSlow: false }) =>
      explained(async () => {
        const found = await got(key, isSlow ? patientClient : client, range)
        if (!(found?.Body instanceof Readable)) return undefined
        const { Body: body } = found
        const content = Readable.from(explainedParts(body, explain), { objectMode: false })
        // Also of whoever left before anything was read: the connection would stay taken.
        content.once('close', () => body.destroy())
        const { ContentLength: bytes, ContentRange: part, LastModified: changedAt } = found
        return { content, bytes, part, changedAt }
      }),
    size,
    copy: (from, to) =>
      explained(async () => {
        const source = `${bucket}/${from}`
        const order = new CopyObjectCommand({ ...target(to), CopySource: source })
        await within(ANSWER.copying, (giveUp) => patientClient.send(order, giveUp))
      }),
    remove,
    list,
    async *names(folder) {
      for await (const page of pages({ Prefix: folder, Delimiter: '/' })) {
        for (const { Key = '' } of page.Contents ?? []) yield Key.slice(folder.length)
        for (const { Prefix = '' } of page.CommonPrefixes ?? []) {
          yield Prefix.slice(folder.length, -1)
        }
      }
    },
    endUnfinished: (prefix, before) =>
      explained(async () => {
        const { Uploads = [] } = await client.send(
          new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix }),
        )
        for (const { Key, UploadId, Initiated } of Uploads) {
          // A large one may be under way for hours.
          if (Initiated && Initiated.getTime() >= before.getTime() - LONGEST_WRITE) continue
          await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }))
        }
      }),
    async tryOut(key) {
      await write(key, Buffer.from('warta'))
      for await (const _ of list(key)) break
      if ((await size(key)) === undefined) {
        throw new UnusableStorage(`MEDIA_URL (${name}) loses what is written there.`, {
          isPassing: false,
        })
      }
      await remove([key])
    },
  }
}

async function* explainedParts(content: Readable, explain: (error: unknown) => unknown) {
  try {
    yield* content
  } catch (error) {
    throw explain(error)
  }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.vtt': 'text/vtt',
  '.webp': 'image/webp',
}

/** What an object says of itself, in case somebody looks at it there. */
const headersOf = (key: string) => ({
  ContentType: MEDIA_TYPES[extname(key)] ?? 'application/octet-stream',
  CacheControl: /(^|\/)media\//.test(key) ? 'public, max-age=31536000, immutable' : 'no-store',
})
