/**
 * Pictures of phones in HEIC. sharp's own libheif has no HEVC decoder, which patents keep out of it; `libheif-js` has,
 * as WebAssembly (LGPL-3.0: a package of its own, used as it is).
 * @module
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { TOO_LARGE } from './heic-limits.ts'

/** In milliseconds; 48 megapixels of a phone take about ten seconds on one core of a small server. */
const LONGEST = 30_000

/** A decoded picture, or why there is none. */
export type HeicPicture =
  | { kind: 'decoded'; jpeg: Buffer }
  | { kind: 'too-large'; width: number; height: number }
  | { kind: 'damaged' }

/** Decodes a HEIC file of at most `mostPixels` pixels to an upright JPEG of high quality. */
export async function heicPicture(bytes: Buffer, mostPixels: number): Promise<HeicPicture> {
  const program = join(process.cwd(), 'content/intake/heic/heic-decoding.ts')
  const child = spawn(process.execPath, [program, String(mostPixels)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: LONGEST,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  // A process that refuses early closes its input.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  const [output, code] = await Promise.all([buffer(child.stdout), ended])
  if (code === TOO_LARGE) {
    const [width = 0, height = 0] = output.toString().split(' ').map(Number)
    return { kind: 'too-large', width, height }
  }
  return code === 0 && output.length > 0 ? { kind: 'decoded', jpeg: output } : { kind: 'damaged' }
}
