import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { EXPIRY_NOTICE } from '#content/reading/desk/expiring-photo-queries.ts'
import './photo-desk.css'

const MOST = 20

/** Above the list of photos: those whose licence ends within two weeks or has ended, latest first. */
export async function ExpiringPhotos({
  payload,
  user,
  i18n,
}: Pick<ServerProps, 'payload' | 'user' | 'i18n'>) {
  const now = new Date()
  const { docs } = await payload.find({
    collection: 'media',
    where: { expiresAt: { less_than: new Date(now.getTime() + EXPIRY_NOTICE).toISOString() } },
    sort: '-expiresAt',
    limit: MOST,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    ...(user && { user }),
  })
  if (docs.length === 0) return null
  const say = sayIn(i18n)
  return (
    <section className="photo-desk" aria-labelledby="expiring-photos">
      <h3 id="expiring-photos">{say('Izin foto yang segera berakhir')}</h3>
      <ul>
        {docs.map(({ id, alt, expiresAt }) => {
          const end = new Date(expiresAt ?? now)
          return (
            <li key={id}>
              <a href={`/admin/collections/media/${id}`}>{alt}</a>{' '}
              {say(
                end <= now
                  ? 'sudah hilang dari situs sejak {time}'
                  : 'hilang dari situs pada {time}',
                { time: formatStamp(end, 'Asia/Jakarta', say.language) },
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
