/**
 * The client of S3, and what its failures mean.
 * @module
 */
import { S3Client } from '@aws-sdk/client-s3'
import { z } from 'zod'

/** How a store of S3 is reached. */
export interface S3Access {
  /** Undefined for what `AWS_ENDPOINT_URL_S3` says, or else that of AWS. */
  endpoint?: string | undefined
  /** Undefined for what `AWS_REGION` says. */
  region?: string | undefined
  /** Milliseconds until it takes a connection. */
  connection: number
  /** Milliseconds in which nothing comes from it. */
  silence: number
  /** How often a request is made before it counts as failed. */
  attempts: number
}

/** A client with the credentials of the variables that the tools of AWS read. */
export function s3Client(access: S3Access): S3Client {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION, AWS_DEFAULT_REGION } = process.env
  const { endpoint } = access
  const isElsewhere = Boolean(endpoint || AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL)
  const region =
    access.region || AWS_REGION || AWS_DEFAULT_REGION || (isElsewhere ? 'us-east-1' : undefined)
  return new S3Client({
    ...(region && { region }),
    ...(endpoint && { endpoint }),
    // Stores of others rarely have a host name for each bucket, and some refuse the checksums of newer clients.
    forcePathStyle: isElsewhere,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: access.attempts,
    requestHandler: { connectionTimeout: access.connection, socketTimeout: access.silence },
  })
}

/** What every error after an answer has, also if the answer was not one of S3. */
const answered = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) })

/** The status that a store answered with; undefined if it did not. */
export const statusOf = (error: unknown): number | undefined =>
  answered.safeParse(error).data?.$metadata.httpStatusCode

/** What a failure means, and whether the same may work a while later. */
export interface S3Meaning {
  /** One line that names the bucket and the way out. */
  message: string
  isPassing: boolean
}

/** What a store answers, by the beginning of its code, and the way out. */
const MEANINGS: readonly [codes: RegExp, words: (region: string) => string][] = [
  [/^NoSuchBucket/, () => 'there is no such bucket. Make it first.'],
  [
    /^(PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraint|301)/,
    (region) => `the bucket is in another region. Look at ${region}.`,
  ],
  [
    /^(InvalidAccessKeyId|SignatureDoesNotMatch|CredentialsProviderError|ExpiredToken|InvalidToken)/,
    (region) =>
      `the credentials are not accepted. Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and ${region}.`,
  ],
  [
    /^(AccessDenied|AllAccessDisabled|Forbidden|403)/,
    () => 'access is denied. The credentials need to list, read, write and delete there.',
  ],
  [/^(QuotaExceeded|InsufficientStorage|XMinioStorageFull)/, () => 'there is no room left.'],
]

/**
 * What `error` means, if it comes from the store of S3 that has the bucket called `name`; undefined if it does not. Its
 * region and endpoint are set where `region` and `endpoint` say.
 */
export function s3Meaning(
  error: unknown,
  name: string,
  { region, endpoint }: { region: string; endpoint: string },
): S3Meaning | undefined {
  if (!(error instanceof Error)) return undefined
  if (/region is missing/i.test(error.message)) {
    return {
      message: `${name}: set ${region}, or ${endpoint} for another store.`,
      isPassing: false,
    }
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const words = MEANINGS.find(([codes]) => codes.test(code) || codes.test(error.name))?.[1]
  if (words) return { message: `${name}: ${words(region)}`, isPassing: false }
  if (statusOf(error) === undefined && !/^(E[A-Z_]+|TimeoutError|NetworkingError)$/.test(code)) {
    return undefined
  }
  const detail = `${error.name}: ${error.message.split('\n')[0]}`
  return {
    message: `${name} does not answer as a store of S3 does (${detail}). Look at ${endpoint}.`,
    isPassing: true,
  }
}
