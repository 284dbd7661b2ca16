/**
 * Keeps what whoever sent a photo says of the rights to it.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { IncomingRights } from '#content/intake/copy/incoming-story.ts'
import type { Media } from '#content/store/payload-types.ts'

/** The fields of a photo that say its rights. */
const RIGHTS_FIELDS = ['creator', 'rightsNote', 'licenceUrl', 'expiresAt'] as const

type RightsData = Partial<Pick<Media, (typeof RIGHTS_FIELDS)[number] | 'licence'>>

/** What whoever sent a photo says of the rights to it, and whether that was an agency. */
interface SentRights extends IncomingRights {
  isOfAgency: boolean
}

/** What a new photo says of `rights`. */
export const rightsData = ({
  creator,
  note,
  licenceUrl,
  until,
  isOfAgency,
}: SentRights): RightsData => ({
  ...(isOfAgency && { licence: 'agency' }),
  ...(creator && { creator }),
  ...(note && { rightsNote: note }),
  ...(licenceUrl && { licenceUrl }),
  ...(until && { expiresAt: until }),
})

const LABELS = {
  creator: 'pembuat foto',
  rightsNote: 'catatan hak',
  licenceUrl: 'alamat lisensi',
  expiresAt: 'boleh dipakai sampai',
} as const satisfies Record<(typeof RIGHTS_FIELDS)[number], string>

/**
 * Adds `rights` to a photo that is here already, where nobody has written anything. What the newsroom has written stays;
 * returned are the words for an editor about what is sent otherwise now.
 */
export async function addRights(
  photo: Media,
  rights: SentRights,
  req: PayloadRequest,
): Promise<string[]> {
  const fresh: RightsData = {}
  const others: string[] = []
  const sent = rightsData(rights)
  if (sent.licence && !photo.licence) fresh.licence = sent.licence
  for (const field of RIGHTS_FIELDS) {
    const [known, value] = [photo[field], sent[field]]
    if (!value) continue
    if (!known) fresh[field] = value
    else if (shown(field, known) !== shown(field, value)) {
      others.push(`${LABELS[field]} “${shown(field, value)}”`)
    }
  }
  if (Object.keys(fresh).length > 0) {
    await req.payload.update({ collection: 'media', id: photo.id, data: fresh, depth: 0, req })
  }
  return others.length === 0
    ? []
    : [`Hak foto “${photo.alt}” di sini lain dari yang dikirim: ${others.join('; ')}. Periksa.`]
}

const shown = (field: (typeof RIGHTS_FIELDS)[number], value: string): string =>
  field === 'expiresAt' ? deskTime(new Date(value), PUBLICATION_ZONE, 'id') : value
