import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import { Refused } from '#content/store/refused.ts'

/**
 * Refuses a request in words if `error` says that the storage of files cannot be used, and tells the operator why.
 * @throws {Refused} then
 */
export function refuseWithoutStorage(error: unknown, req: PayloadRequest): void {
  if (!(error instanceof UnusableStorage)) return
  req.payload.logger.error({ err: error, msg: 'A file could not be stored.' })
  throw new Refused(
    503,
    sayIn(req.i18n)(
      'Penyimpanan foto dan lampiran sedang tidak dapat dipakai, jadi tidak ada yang disimpan. Coba lagi sebentar lagi; kalau tetap begini, beri tahu operator.',
    ),
  )
}
