import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { refuse } from '#content/store/refused.ts'
import { unlock } from './unlocking.ts'

const asked = z.object({ email: z.string().max(254) })

/** `POST /api/users/unlock` with an `email`: forgets the failed attempts of an account. For administrators. */
export const unlockEndpoint: Omit<Endpoint, 'root'> = {
  path: '/unlock',
  method: 'post',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    if (!mayRole(signedIn(req).role, 'users', 'unlock')) {
      refuse(403, say('Hanya administrator yang dapat melakukannya.'))
    }
    await addDataAndFileToRequest(req)
    const { data } = asked.safeParse(req.data)
    if (!data) refuse(400, say('Isi alamat surel akun.'))
    await unlock(req, data.email)
    return Response.json({ message: say('Percobaan yang gagal pada akun ini dilupakan.') })
  },
}
