import { z } from 'zod'

/** A bucket of S3, or of a store that speaks its protocol, for photos and attachments. */
export interface MediaBucket {
  /** What operators call it: `s3://bucket/prefix`. */
  readonly name: string
  /** Where it is, so that two can be compared. */
  readonly place: string
  readonly bucket: string
  /** What every key begins with: empty, or with a slash at its end. */
  readonly prefix: string
  /** The address of the store; undefined for that of AWS, or what `AWS_ENDPOINT_URL_S3` says. */
  readonly endpoint: string | undefined
  /** Undefined for what `AWS_REGION` says. */
  readonly region: string | undefined
}

/** What an address of a bucket has to be, in words. */
export const BUCKET_FORM =
  's3://bucket/prefix, with ?endpoint=https://… and &region=… where they are needed, and without credentials'

const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/([\w.-]+(?:\/[\w.-]+)*)?\/?)?(?:\?(.*))?$/

const parameters = z.strictObject({
  endpoint: z
    .url({ protocol: /^https?$/ })
    .refine((url) => {
      const parts = URL.parse(url)
      return parts !== null && !parts.username && !parts.search && !parts.hash
    })
    .optional(),
  region: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional(),
})

/** Addresses such as `s3://foto/redaksi?endpoint=https://s3.example.id&region=id-1`. */
export const bucketAddress = z.string().transform((text, context): MediaBucket => {
  const [, bucket, folder = '', query = ''] = ADDRESS.exec(text) ?? []
  const { data } = parameters.safeParse(Object.fromEntries(new URLSearchParams(query)))
  if (bucket === undefined || !data || /(^|\/)\.{1,2}(\/|$)/.test(folder)) {
    context.addIssue({ code: 'custom', message: BUCKET_FORM })
    return z.NEVER
  }
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = process.env
  const name = `s3://${bucket}${folder && `/${folder}`}`
  const host = data.endpoint || AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL
  return {
    name,
    place: host ? `${name} at ${host.replace(/\/+$/, '')}` : name,
    bucket,
    prefix: folder && `${folder}/`,
    endpoint: data.endpoint,
    region: data.region,
  }
})
