import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import { machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { type FetchOptions, fetchAs } from '#content/audit/fetch/page-fetch.ts'
import { sharp } from '#content/intake/photo/photo-engine.ts'
import type { PictureObservation } from './observation.ts'

/** More than any machine accepts. */
const READ_BYTES = 10_000_000

/** Fetches a picture as Facebook does and measures it. */
export async function observePicture(
  address: string,
  options: FetchOptions = {},
): Promise<PictureObservation> {
  const machine = { ...machineReaders.facebook, accept: 'image/*,*/*;q=0.8' }
  try {
    const answer = await fetchAs(machine, address, { ...options, byteLimit: READ_BYTES })
    const contentType = answer.headers['content-type']
    return {
      address,
      status: answer.status,
      redirected: answer.hops.length > 0,
      bytes: answer.body.length,
      ...(contentType && { contentType }),
      ...(await measured(answer.body, contentType)),
    }
  } catch (error) {
    if (error instanceof FetchFailure) return { address, failure: error }
    throw error
  }
}

async function measured(
  body: Buffer,
  contentType = '',
): Promise<Pick<PictureObservation, 'format' | 'width' | 'height'>> {
  if (contentType.startsWith('image/svg')) return { format: 'svg' }
  try {
    const { format, width, height } = await sharp(body).metadata()
    return { ...(format && { format }), ...(width && { width }), ...(height && { height }) }
  } catch {
    // Not a decodable picture, which a rule reports.
    return {}
  }
}
