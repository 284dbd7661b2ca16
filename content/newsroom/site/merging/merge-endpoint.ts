import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { may } from '#content/newsroom/people/user-access.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { Author, Topic } from '#content/store/payload-types.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { mergeRecords } from './record-merging.ts'
import type { MergedKind } from './references.ts'

const asked = z.object({ into: z.number().int().positive() })

/**
 * `POST /api/<kind>/:id/merge`: gives what this topic or author has to `into`, and deletes it. Answers with the number
 * of stories that changed; 403 for a role that may not delete such records, 404 when either is gone, 409 where that would end a podcast.
 */
export const mergeEndpoint = (kind: MergedKind): Omit<Endpoint, 'root'> => ({
  path: '/:id/merge',
  method: 'post',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    if (!may(kind, 'delete')({ req })) refuse(403, say('Peran Anda tidak boleh menggabungkan ini.'))
    await addDataAndFileToRequest(req)
    const { data } = asked.safeParse(req.data ?? {})
    const id = Number(req.routeParams?.id)
    if (!data || data.into === id) refuse(400, say('Pilih yang lain untuk digabungkan.'))
    const stories = await inTransactionOf(req, async () => {
      // Two that are merged into each other at the same moment would both be deleted.
      await takeTurn(req, `merge ${kind}`)
      const recordWith = (wanted: number) =>
        req.payload.findByID({ collection: kind, id: wanted, depth: 0, disableErrors: true, req })
      const [from, into] = [await recordWith(id), await recordWith(data.into)]
      if (!from || !into) refuse(404, say('Salah satunya sudah dihapus. Muat ulang halaman ini.'))
      if (isPodcast(from) && !isPodcast(into)) {
        refuse(409, say('Topik ini seri podcast. Gabungkan topik yang lain ke sini.'))
      }
      return mergeRecords(req, kind, from, into.id)
    })
    return Response.json({ stories })
  },
})

/** Its subscribers would find nothing any more. */
const isPodcast = (record: Topic | Author): boolean =>
  'podcast' in record && Boolean(record.podcast?.isSeries)
