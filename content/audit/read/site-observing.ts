/**
 * Observes a site's robots.txt and its answer for a missing page.
 * @module
 */
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import { machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { type FetchOptions, fetchAs } from '#content/audit/fetch/page-fetch.ts'
import type { NonsenseObservation, RobotsObservation } from './observation.ts'

/** More than Google reads, to detect files that are too large. */
const ROBOTS_BYTES = 1024 * 1024
/** A path that surely does not exist. */
const NONSENSE_PATH = '/alamat-yang-tidak-pernah-ada-8f3a1c/'

/** Fetches the robots.txt of the site of `address`. */
export async function observeRobots(
  address: string,
  options: FetchOptions = {},
): Promise<RobotsObservation> {
  const own = URL.parse('/robots.txt', address)?.href ?? address
  try {
    const { status, body, headers } = await fetchAs(machineReaders.google, own, {
      ...options,
      byteLimit: ROBOTS_BYTES,
    })
    const contentType = headers['content-type']
    const text = status >= 200 && status < 300 ? body.toString('utf8') : ''
    const bytes = body.length
    return { address: own, status, text, bytes, ...(contentType && { contentType }) }
  } catch (error) {
    if (error instanceof FetchFailure) return { address: own, failure: error, text: '', bytes: 0 }
    throw error
  }
}

/** Requests an address on the site of `address` that does not exist. */
export async function observeNonsense(
  address: string,
  options: FetchOptions = {},
): Promise<NonsenseObservation> {
  const nowhere = URL.parse(NONSENSE_PATH, address)?.href ?? address
  try {
    const { status } = await fetchAs(machineReaders.google, nowhere, options)
    return { address: nowhere, status }
  } catch (error) {
    if (error instanceof FetchFailure) return { address: nowhere, failure: error }
    throw error
  }
}
