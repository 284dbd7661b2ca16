import { words } from '#content/base/words/words.ts'
import type { Crop, Photo } from '#content/model/photo/photo.ts'
import { cropArea } from '#content/model/photo/photo-recipe.ts'
import { OnlyIn } from './only-in.tsx'

/** As wide as the file that stands here later, in pixels, where nothing else says how wide it is. */
const WIDTH = 480

/**
 * The place of a photo that is not rendered yet, in its colour and of the size of the picture that follows, so that
 * nothing moves when it comes. In the text edition its description.
 */
export function PicturePlace({
  photo,
  crop,
  decorative,
  describedBy,
  className = '',
}: {
  photo: Photo
  crop: Crop
  decorative: boolean
  describedBy?: string
  className?: string
}) {
  const { width, height } = cropArea(photo, crop, { x: 50, y: 50 })
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={WIDTH}
        height={Math.round((WIDTH * height) / width)}
        className={className}
        aria-describedby={describedBy}
        role={decorative ? undefined : 'img'}
        aria-label={decorative ? undefined : photo.alt}
        aria-hidden={decorative || undefined}
      >
        <rect width="100%" height="100%" fill={photo.placeholder} />
      </svg>
      {!decorative && (
        <OnlyIn edition="text">
          [{words.text.picture}: {photo.alt}]
        </OnlyIn>
      )}
    </>
  )
}
