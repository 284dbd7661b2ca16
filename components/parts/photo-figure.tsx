import { words } from '#content/base/words/words.ts'
import type { Crop, Photo } from '#content/model/photo/photo.ts'
import { Picture } from './picture.tsx'

/**
 * A photo with its caption, its credit, and the label that AI pictures require. On a phone it spans the full width of
 * the window unless it is `inset`.
 */
export function PhotoFigure({
  photo,
  crop,
  sizes,
  priority = false,
  inset = false,
  describedBy,
}: {
  photo: Photo
  crop: Crop
  sizes: string
  priority?: boolean
  inset?: boolean
  /** The id of an element with a longer description. */
  describedBy?: string
}) {
  const label = words.ai[photo.aiUse]
  return (
    <figure>
      <div className={inset ? undefined : '-mx-4 sm:mx-0'}>
        {' '}
        <Picture
          photo={photo}
          crop={crop}
          sizes={sizes}
          priority={priority}
          {...(describedBy && { describedBy })}
          className="w-full"
        />
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
