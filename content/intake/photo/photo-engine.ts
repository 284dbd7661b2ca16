/**
 * The image library as configured for the photo pipeline, and the mutex that bounds its memory.
 * @module
 */
import { Mutex } from 'async-mutex'
import sharp from 'sharp'

// No operation is ever repeated, so caching only costs memory.
sharp.cache(false)
// Renditions are encoded in parallel; threads within one of them would only compete with the others.
sharp.concurrency(1)

export { sharp }

/**
 * Held while decoding: one photo at a time per process. Decoding the largest accepted photo takes about 700 MB (measured:
 * 80 megapixels, interlaced, 16 bits, four channels), a JPEG of that size 300 MB; two at once would be too much.
 */
export const photoMutex = new Mutex()
