import type { Endpoint } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayRole } from '#content/model/people/permissions.ts'

/**
 * `POST /api/users/:id/end-sessions`: signs an account out everywhere; allowed for its owner and for administrators.
 */
export const sessionEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/end-sessions',
  method: 'post',
  handler: async (req) => {
    const id = Number(req.routeParams?.id)
    const { user } = req
    const say = sayIn(req.i18n)
    if (!user || (user.id !== id && !mayRole(user.role, 'users', 'update'))) {
      return Response.json({ errors: [{ message: say('Ini bukan akun Anda.') }] }, { status: 403 })
    }
    // Payload's own field, which a save cannot set: written directly to the database.
    await req.payload.db.updateOne({
      collection: 'users',
      id,
      data: { sessions: [] },
      req,
      returning: false,
    })
    return Response.json({ message: say('Semua sesi akun ini sudah diakhiri.') })
  },
}
