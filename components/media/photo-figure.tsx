import { words } from '#content/language/words.ts'
import type { Crop, Photo } from '#content/media/photo.ts'
import { Picture } from './picture.tsx'

/** A photo with its caption, its credit, and the label that AI pictures must carry. */
export function PhotoFigure({
  photo,
  crop,
  sizes,
  priority = false,
}: {
  photo: Photo
  crop: Crop
  sizes: string
  priority?: boolean
}) {
  const label = words.ai[photo.aiUse]
  return (
    <figure>
      <div className="-mx-4 sm:mx-0">
        {' '}
        <Picture photo={photo} crop={crop} sizes={sizes} priority={priority} className="w-full" />
      </div>
      {(photo.caption || photo.credit || label) && (
        <figcaption className="border-b py-2 font-sans text-sm text-muted">
          {label && <strong className="text-accent">{label}. </strong>}
          {photo.caption} {photo.credit && words.story.photo(photo.credit)}
        </figcaption>
      )}
    </figure>
  )
}
