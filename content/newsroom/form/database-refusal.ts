import type { AfterErrorHook } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { isAccountUnknown } from '#content/newsroom/people/sessions/unknown-account.ts'
import { isDatabaseAbsent } from '#content/store/database-absence.ts'
import { isStoreFull } from '#content/store/store-fullness.ts'

/**
 * Says in words that the database does not answer, or that its disk is full, instead of “Something went wrong”, or that
 * somebody who is signed in may not do what they asked for. Whether a save that failed at its end is stored nobody can say
 * while the database is away; saving it again does no harm.
 */
export const answerWithoutDatabase: AfterErrorHook = ({ error, req }) => {
  if (isStoreFull(error)) {
    const message = sayIn(req.i18n)(
      'Disk portal penuh, jadi tidak ada yang tersimpan. Biarkan halaman ini terbuka, beri tahu operator, lalu simpan lagi setelah ada ruang.',
    )
    return { response: { errors: [{ message }] }, status: 507 }
  }
  if (!isDatabaseAbsent(error) && !isAccountUnknown(req)) return
  const message = sayIn(req.i18n)(
    'Basis data sedang tidak menjawab, jadi belum pasti ada yang tersimpan. Biarkan halaman ini terbuka dan simpan lagi sebentar lagi; kalau tetap begini, beri tahu operator.',
  )
  return { response: { errors: [{ message }] }, status: 503 }
}
