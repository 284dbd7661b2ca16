/**
 * Verifies an attachment by its content, apart from the desk: no file holds up what others do.
 * @module
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { AttachmentMeasures } from '#content/model/attachment/attachment.ts'
import { AttachmentRefused } from '#content/model/attachment/attachment-refusal.ts'
import type { MeasuredFile } from './attachment-measures.ts'

/** A file that was read; `digest` is the SHA-256 of its bytes, in hexadecimal digits. */
export interface VerifiedAttachment extends AttachmentMeasures {
  digest: string
}

/** What measuring a file may take: milliseconds, and bytes of memory. The largest that are taken in need a quarter of it. */
const MOST = { time: 30_000, memory: 1_000_000_000 }

/**
 * Verifies the file at `path`: recognises it by its content, checks its size before reading more of it, and measures it,
 * with at most `most`.
 * @throws {AttachmentRefused} if it is not acceptable; the message is for the editor
 */
export async function verifyAttachment(
  path: string,
  fileName: string,
  most = MOST,
): Promise<VerifiedAttachment> {
  const measured = await measuredApart(path, most)
  if (measured.kind === 'refused') throw new AttachmentRefused(fileName, measured.fault)
  return { ...measured.measures, digest: await digestOfFile(path) }
}

async function measuredApart(path: string, { time, memory }: typeof MOST): Promise<MeasuredFile> {
  const program = join(process.cwd(), 'content/intake/attachment/attachment-measuring.ts')
  const child = spawn(process.execPath, [program, path, String(memory)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // It reads what anybody may have sent, and needs none of the portal's secrets.
    env: { NODE_ENV: 'production' },
    timeout: time,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  const [output, { code, signal }] = await Promise.all([text(child.stdout), ended])
  if (code === 0) return JSON.parse(output) as MeasuredFile
  if (signal !== null) return { kind: 'refused', fault: { reason: 'too-complex' } }
  throw new Error(`The process that measures attachments has ended with ${code}.`)
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
