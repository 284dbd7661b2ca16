import { isWebAddress } from '#content/base/address/web-address.ts'
import type { IncomingRights } from '#content/intake/copy/incoming-story.ts'
import { cutWords } from '#content/intake/legacy/legacy-story.ts'
import type { WirePicture } from '#content/intake/wire/wire-piece.ts'
import { LONGEST_CREDIT, LONGEST_RIGHTS_NOTE } from '#content/model/photo/photo-limits.ts'

/** What a sender says of the rights to a picture, as the photo keeps it; what has no room there is told to `onLoss`. */
export function sentRights(
  { credit, creator, copyright, usageTerms, licenceUrl, expires }: WirePicture,
  onLoss: (reason: string) => void,
): IncomingRights | undefined {
  // Many senders write one name in every place.
  const notices = [
    copyright && copyright !== credit ? `Hak cipta: ${copyright}` : '',
    usageTerms ? `Syarat: ${usageTerms}` : '',
  ].filter(Boolean)
  const isReadable = licenceUrl !== undefined && isWebAddress(licenceUrl)
  if (licenceUrl !== undefined && !isReadable) {
    onLoss(`Alamat lisensi gambar tidak terbaca: ${licenceUrl.slice(0, 100)}`)
  }
  const cut = (text: string, maxLength: number, label: string) =>
    cutWords(text, { maxLength, label }, onLoss)
  const rights: IncomingRights = {
    ...(creator && creator !== credit && { creator: cut(creator, LONGEST_CREDIT, 'Pembuat foto') }),
    ...(notices.length > 0 && {
      note: cut(notices.join('\n'), LONGEST_RIGHTS_NOTE, 'Catatan hak foto'),
    }),
    ...(isReadable && { licenceUrl }),
    ...(expires && { until: expires.toISOString() }),
  }
  return Object.keys(rights).length > 0 ? rights : undefined
}
