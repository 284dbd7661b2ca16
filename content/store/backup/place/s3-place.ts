/**
 * A place of backups in a bucket of S3 or of a store that speaks its protocol.
 * @module
 */
import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { s3Client, s3Meaning, statusOf } from '#content/store/files/s3-client.ts'
import { UnusablePlace } from '../backup-error.ts'
import { isOfBackups } from '../written-names.ts'
import type { BackupPlace } from './backup-place.ts'

/** Objects that are sent at the same time; each waits mostly for the network. */
const PARALLEL = 16
/** Bytes of a part of a large object: with 10,000 parts at most, an object has up to 80 GB. */
const PART = 8 * 1024 * 1024
/** How long a store may take, in milliseconds: until it takes a connection, and while nothing comes from it. */
interface Patience {
  connection: number
  silence: number
}
const PATIENCE: Patience = { connection: 10_000, silence: 120_000 }
/** Objects that one request can delete. */
const DELETED_AT_ONCE = 1_000

/**
 * The place `s3://bucket/prefix`. Credentials, region and endpoint come from the variables that the tools of AWS read:
 * `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL_S3`.
 * @throws {UnusablePlace} when the address is none, and from any of its functions when the store refuses or does not
 *   answer
 */
export function s3Place(address: string, patience = PATIENCE): BackupPlace {
  const [, bucket, folder = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/(.*))?$/.exec(address) ?? []
  if (!bucket || /(^|\/)\.{1,2}(\/|$)/.test(folder)) {
    throw new UnusablePlace(`${address} is no place in a bucket. Write: s3://BUCKET/PREFIX`)
  }
  const prefix = folder.replace(/\/*$/, folder ? '/' : '')
  const name = `s3://${bucket}/${prefix}`.replace(/\/$/, '')
  const client = s3Client({ ...patience, attempts: 5 })
  const explained = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw explain(error, name)
    }
  }
  const keyOf = (path: string) => `${prefix}${path}`
  const target = (path: string) => ({ Bucket: bucket, Key: keyOf(path) })
  const size = (path: string) =>
    explained(() =>
      client.send(new HeadObjectCommand(target(path))).then(
        ({ ContentLength }) => ContentLength,
        (error: unknown) => {
          if (statusOf(error) === 404) return undefined
          throw error
        },
      ),
    )
  return {
    name,
    outlivesMachine: true,
    parallel: PARALLEL,
    prepare: () =>
      explained(async () => {
        // Parts of uploads that were killed cost money and are in no list of objects. Others may upload to this bucket, too.
        let next: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {}
        for (;;) {
          const page = await client.send(
            new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, ...next }),
          )
          const { Uploads = [] } = page
          const ours = Uploads.filter(({ Key = '' }) => isOfBackups(Key.slice(prefix.length)))
          for (const { Key, UploadId } of ours) {
            await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }))
          }
          if (!page.IsTruncated) break
          next = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
        }
      }),
    finish: async () => undefined,
    room: async () => undefined,
    folders: () =>
      explained(async () => {
        const pages = paginateListObjectsV2(
          { client },
          { Bucket: bucket, Prefix: prefix, Delimiter: '/' },
        )
        const names: string[] = []
        for await (const { CommonPrefixes = [] } of pages) {
          for (const { Prefix = '' } of CommonPrefixes) {
            names.push(Prefix.slice(prefix.length).replace(/\/$/, ''))
          }
        }
        return names
      }),
    sizes: (below) =>
      explained(async () => {
        const pages = paginateListObjectsV2(
          { client },
          { Bucket: bucket, Prefix: keyOf(`${below}/`) },
        )
        const sizes = new Map<string, number>()
        for await (const { Contents = [] } of pages) {
          for (const { Key = '', Size = 0 } of Contents) sizes.set(Key.slice(prefix.length), Size)
        }
        return sizes
      }),
    size,
    read: (path) =>
      explained(async () => {
        const { Body } = await client.send(new GetObjectCommand(target(path)))
        if (!(Body instanceof Readable)) throw new Error(`${name}/${path} has no content.`)
        return Body
      }),
    write: (path, content) =>
      explained(async () => {
        const params = { ...target(path), Body: content }
        await new Upload({ client, params, partSize: PART, queueSize: 1 }).done()
      }),
    mark: (path) =>
      explained(async () => {
        await client.send(new PutObjectCommand({ ...target(path), Body: '' }))
      }),
    remove: (paths) =>
      explained(async () => {
        for (let index = 0; index < paths.length; index += DELETED_AT_ONCE) {
          const Objects = paths
            .slice(index, index + DELETED_AT_ONCE)
            .map((path) => ({ Key: keyOf(path) }))
          const { Errors = [] } = await client.send(
            new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
          )
          const [failed] = Errors
          if (failed) throw new UnusablePlace(`${name} refuses to delete: ${failed.Message}`)
        }
      }),
  }
}

function explain(error: unknown, name: string): unknown {
  if (error instanceof UnusablePlace) return error
  const meaning = s3Meaning(error, name, {
    region: 'AWS_REGION',
    endpoint: 'AWS_ENDPOINT_URL_S3',
  })
  return meaning ? new UnusablePlace(meaning.message, { cause: error }) : error
}
