/**
 * Keeps what whoever sent a photo says of the rights to it.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { IncomingRights } from '#content/intake/copy/incoming-story.ts'
import type { Media } from '#content/store/payload-types.ts'
import { type Statement, sql } from '#content/store/statements.ts'
import { usesOfPhoto } from './photo-uses.ts'

/** The fields of a photo that say its rights. */
const RIGHTS_FIELDS = ['creator', 'rightsNote', 'licenceUrl', 'expiresAt'] as const

type RightsData = Partial<Pick<Media, (typeof RIGHTS_FIELDS)[number] | 'licence'>>

/** What whoever sent a photo says of the rights to it, and whether that was an agency. */
interface SentRights extends IncomingRights {
  isOfAgency: boolean
  /** Which stories, rows `a` of `articles`, are of whoever sent it: none if left out. */
  itsStories?: Statement | undefined
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
 * Adds `rights` to a photo that is here already, where nobody has written anything. What the newsroom has written stays,
 * and an end takes no photo from stories of anybody else. Returned are the words for an editor about what is sent
 * otherwise now, and about an end.
 */
export async function addRights(
  photo: Media,
  rights: SentRights,
  req: PayloadRequest,
): Promise<string[]> {
  const fresh: RightsData = {}
  const others: string[] = []
  const remarks: string[] = []
  const sent = rightsData(rights)
  if (sent.licence && !photo.licence) fresh.licence = sent.licence
  for (const field of RIGHTS_FIELDS) {
    const [known, value] = [photo[field], sent[field]]
    if (!value) continue
    if (!known && field === 'expiresAt') {
      const isAhead = Date.parse(value) > Date.now()
      const mayEnd = isAhead && (await isOnlyOf(rights.itsStories, photo.id, req))
      if (mayEnd) fresh.expiresAt = value
      remarks.push(endRemark(photo, value, mayEnd))
    } else if (!known) fresh[field] = value
    else if (shown(field, known) !== shown(field, value)) {
      others.push(`${LABELS[field]} “${shown(field, value)}”`)
    }
  }
  if (Object.keys(fresh).length > 0) {
    await req.payload.update({ collection: 'media', id: photo.id, data: fresh, depth: 0, req })
  }
  if (others.length > 0) {
    remarks.push(
      `Hak foto “${photo.alt}” di sini lain dari yang dikirim: ${others.join('; ')}. Periksa.`,
    )
  }
  return remarks
}

/** Whether readers see a photo in stories of whoever sends it only, or nowhere yet. */
async function isOnlyOf(
  itsStories: Statement | undefined,
  id: number,
  req: PayloadRequest,
): Promise<boolean> {
  const others = itsStories && sql`not (${itsStories})`
  return (await usesOfPhoto(req, id, others)).length === 0
}

function endRemark({ alt }: Media, until: string, isSet: boolean): string {
  const time = shown('expiresAt', until)
  return isSet
    ? `Foto “${alt}” sudah ada di sini; menurut pengirim hanya boleh dipakai sampai ${time}. Batas itu sudah dipasang.`
    : `Foto “${alt}” sudah ada di sini; menurut pengirim hanya boleh dipakai sampai ${time}. Batas itu belum dipasang. Periksa.`
}

const shown = (field: (typeof RIGHTS_FIELDS)[number], value: string): string =>
  field === 'expiresAt' ? deskTime(new Date(value), PUBLICATION_ZONE, 'id') : value
