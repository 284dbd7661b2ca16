import { PhotoFigure } from '#components/parts/photo-figure.tsx'
import { words } from '#content/base/words/words.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Gallery } from '#content/model/story/body.ts'

/** A row of pictures, scrolled by touch, wheel or arrow keys; in print, one below the other. */
export function StoryGallery({ gallery: { title, pictures } }: { gallery: Gallery<Photo> }) {
  return (
    <section aria-label={title ?? words.story.gallery} className="my-8">
      {title && <h2 className="mb-2 font-sans text-base">{title}</h2>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <ul tabIndex={0} className="flex snap-x gap-4 overflow-x-auto print:block">
        {pictures.map((photo) => (
          <li key={photo.id} className="w-[88%] shrink-0 snap-start">
            <PhotoFigure photo={photo} crop="16x9" sizes="(min-width:40rem) 35rem, 88vw" inset />
          </li>
        ))}
      </ul>
    </section>
  )
}
