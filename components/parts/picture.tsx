import type { Crop, Photo } from '#content/model/photo/photo.ts'
import { pictureSources } from '#content/model/photo/photo-choice.ts'
import { PicturePlace } from './picture-place.tsx'
import { TextPicture } from './text-picture.tsx'

/**
 * A photo in the formats and widths it was rendered into. `sizes` is its width on the page. `priority` marks the largest
 * contentful paint and loads it first; `decorative` hides it from screen readers where nearby text says the same;
 * `describedBy` is the id of a longer description. A photo that is not rendered yet keeps its place; a crop that was left
 * out shows nothing. The text edition uses {@link TextPicture}.
 */
export function Picture({
  photo,
  crop,
  sizes,
  priority = false,
  decorative = false,
  describedBy,
  className,
}: {
  photo: Photo
  crop: Crop
  sizes: string
  priority?: boolean
  decorative?: boolean
  describedBy?: string
  className?: string
}) {
  if (photo.renditions.length === 0) {
    return (
      <PicturePlace
        photo={photo}
        crop={crop}
        decorative={decorative}
        {...(describedBy && { describedBy })}
        {...(className && { className })}
      />
    )
  }
  const files = pictureSources(photo, crop)
  if (!files) return null
  return (
    <>
      <picture>
        {files.avif && <source type="image/avif" srcSet={files.avif} sizes={sizes} />}
        {files.webp && <source type="image/webp" srcSet={files.webp} sizes={sizes} />}
        <img
          src={files.fallback.path}
          srcSet={files.jpeg}
          sizes={sizes}
          width={files.width}
          height={files.height}
          alt={decorative ? '' : photo.alt}
          aria-describedby={describedBy}
          data-placeholder={photo.placeholder}
          className={className}
          decoding="async"
          {...(priority ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
        />
      </picture>
      <TextPicture photo={photo} crop={crop} decorative={decorative} />
    </>
  )
}
