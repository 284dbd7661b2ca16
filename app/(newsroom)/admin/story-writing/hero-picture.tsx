'use client'
import { useFormFields } from '@payloadcms/ui'
import { useDeskAnswer } from '../story-panel/desk-fetching.ts'
import { photoRecord, recordId } from '../story-panel/desk-records.ts'

/** As wide as the form's column on a screen of double density. */
const WIDEST = 1280

/** Below the field of the hero photo: the photo as a story page shows it, with its caption and credit. */
export function HeroPicture() {
  const id = useFormFields(([fields]) => recordId.parse(fields.hero?.value ?? undefined))
  const photo = useDeskAnswer(id ? `/api/media/${id}?depth=0` : undefined, photoRecord)
  const file = photo?.renditions
    .filter(({ crop, format, width }) => crop === 'full' && format === 'jpeg' && width <= WIDEST)
    .toSorted((one, other) => one.width - other.width)
    .at(-1)
  if (!photo || !file) return null
  return (
    <figure className="story-hero">
      {/* biome-ignore lint/performance/noImgElement: the desk shows the very file that readers get */}
      <img src={file.path} alt={photo.alt} width={file.width} height={file.height} />
      {(photo.caption || photo.credit) && (
        <figcaption>
          {photo.caption} {photo.credit && <cite>{photo.credit}</cite>}
        </figcaption>
      )}
    </figure>
  )
}
