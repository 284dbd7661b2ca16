import type { Crop, Photo, PhotoFormat } from '#content/media/photo.ts'

/**
 * A photo in the formats and widths it was rendered into. `sizes` is the width it takes on the page. With
 * `priority` it is the page's largest paint and fetched first; with `decorative` it repeats what the words
 * beside it say and is silent to screen readers. Nothing when the crop was never rendered.
 */
export function Picture({
  photo,
  crop,
  sizes,
  priority = false,
  decorative = false,
  className,
}: {
  photo: Photo
  crop: Crop
  sizes: string
  priority?: boolean
  decorative?: boolean
  className?: string
}) {
  const fallback = renditions(photo, crop, 'jpeg')
  const image = fallback.at(Math.min(1, fallback.length - 1))
  if (!image) return null
  return (
    <picture>
      {(['avif', 'webp'] as const).map((format) => {
        const files = renditions(photo, crop, format)
        return (
          files.length > 0 && (
            <source key={format} type={`image/${format}`} srcSet={srcSet(files)} sizes={sizes} />
          )
        )
      })}
      <img
        src={image.path}
        srcSet={srcSet(fallback)}
        sizes={sizes}
        width={image.width}
        height={image.height}
        alt={decorative ? '' : photo.alt}
        data-placeholder={photo.placeholder}
        className={className}
        decoding="async"
        {...(priority ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  )
}

const renditions = (photo: Photo, crop: Crop, format: PhotoFormat) =>
  photo.renditions
    .filter((file) => file.crop === crop && file.format === format)
    .toSorted((one, other) => one.width - other.width)

const srcSet = (files: readonly { path: string; width: number }[]) =>
  files.map((file) => `${file.path} ${file.width}w`).join(', ')
