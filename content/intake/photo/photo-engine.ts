/**
 * The image library as every step of the photo pipeline uses it, and the turn that keeps its memory bounded.
 * @module
 */
import { Mutex } from 'async-mutex'
import sharp from 'sharp'

// One photo is never read twice in the same way, so remembering operations only costs memory.
sharp.cache(false)
// Many renditions are encoded side by side; threads within one of them would only compete with the others.
sharp.concurrency(1)

export { sharp }

/**
 * One photo at a time in a process: an upload waits for the one before. Decoding the largest photo that is
 * accepted takes some 700 MB (measured: 80 megapixels, interlaced, 16 bits, four channels), a JPEG of that size
 * 300 MB; two at once must not happen.
 */
export const photoTurn = new Mutex()
