import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { askingPieces } from '#content/reading/desk/wire-room-queries.ts'

type Props = Pick<ServerProps, 'user' | 'i18n'> & { id?: number | string; data?: { id?: unknown } }

/** In the form of a story: the agency has sent a newer version, or taken it back. */
export async function WireNotice({ id, data, user, i18n }: Props) {
  const story = Number(id ?? data?.id)
  if (!user || !Number.isInteger(story)) return null
  const [piece] = await askingPieces([story])
  if (!piece) return null
  const say = sayIn(i18n)
  return (
    <p role="alert">
      <strong>
        {piece.state === 'alarm'
          ? say(
              'Kantor berita menarik naskah berita ini. Berita ini tidak dicabut dengan sendirinya.',
            )
          : say('Kantor berita mengirim versi baru naskah berita ini.')}
      </strong>{' '}
      <a href={`/admin/kawat/${piece.id}`}>{say('Lihat bedanya')}</a>
    </p>
  )
}
