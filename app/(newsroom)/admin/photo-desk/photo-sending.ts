import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'

/** The texts that the desk sends with a photo. */
export interface PhotoWords {
  alt: string
  caption: string
  credit: string
  acceptDuplicate: boolean
}

/** The result: the stored record, or the errors by field (`file` for the photo itself). */
export type Sent =
  | { kind: 'saved'; id: number }
  | { kind: 'refused'; faults: Readonly<Record<string, string>> }

const savedRecord = z.object({ doc: z.object({ id: z.number() }) })
const refusalRecord = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z
        .object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).optional() })
        .nullish(),
    }),
  ),
})

/**
 * Uploads a photo. `onProgress` gets the share sent, from 0 to 1. Never rejects: errors come back as messages in the
 * editor's language.
 */
export function sendPhoto(
  file: File,
  words: PhotoWords,
  say: Say,
  onProgress: (share: number) => void,
): Promise<Sent> {
  if (file.size > MOST_BYTES) {
    const refusal = { reason: 'too-heavy', bytes: file.size, limit: MOST_BYTES } as const
    return Promise.resolve(refused(new PhotoRefused(file.name, refusal).messageIn(say)))
  }
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  form.set('file', file)
  return new Promise((resolve) => {
    // fetch() does not report upload progress.
    const call = new XMLHttpRequest()
    call.open('POST', '/api/media?depth=0')
    call.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total)
    call.onload = () => resolve(answered(call.status, call.responseText, say))
    call.onerror = () =>
      resolve(
        refused(
          say(
            'Server tidak dapat dihubungi. Periksa sambungan, lalu kirim lagi; foto ini masih di sini.',
          ),
        ),
      )
    call.send(form)
  })
}

function answered(status: number, text: string, say: Say): Sent {
  if (status === 413)
    return refused(say('Berkas ini terlalu besar untuk dikirim. Simpan lagi sebagai JPEG.'))
  if (status === 401 || status === 403) {
    return refused(
      say(
        'Anda tidak lagi masuk, atau peran Anda tidak boleh mengunggah. Masuk di tab lain, lalu kirim lagi.',
      ),
    )
  }
  const body = parsed(text)
  const saved = savedRecord.safeParse(body).data
  if (saved) return { kind: 'saved', id: saved.doc.id }
  const errors = refusalRecord.safeParse(body).data?.errors ?? []
  const faults = errors.flatMap(({ data }) => data?.errors ?? [])
  if (faults.length === 0) {
    return refused(
      errors[0]?.message ?? say('Server menjawab {status}. Kirim lagi sebentar lagi.', { status }),
    )
  }
  return {
    kind: 'refused',
    faults: Object.fromEntries(faults.map(({ path, message }) => [path, message])),
  }
}

const refused = (message: string): Sent => ({ kind: 'refused', faults: { file: message } })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
