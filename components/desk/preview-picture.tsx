import { CardDrawing } from '#components/drawing/card-drawing.tsx'
import { indonesian } from '#content/base/words/indonesian.ts'
import { CARD_SIZE } from '#content/model/site/card-text.ts'
import type { Site } from '#content/model/site/site.ts'
import type { DeskStory } from '#content/reading/desk/desk-story.ts'

/** The picture of a link preview: the photo's preview crop, or the generated card. */
export function PreviewPicture({
  story,
  site,
}: {
  story: DeskStory
  site: Pick<Site, 'name' | 'url' | 'appearance'>
}) {
  const { photo, headline, slug, section, genre } = story
  const preview = photo?.renditions
    .filter(({ crop, format }) => crop === 'preview' && format === 'jpeg')
    .toSorted((one, other) => one.width - other.width)
    .at(-1)
  // biome-ignore lint/performance/noImgElement: the desk shows the very file that previews get
  if (preview) return <img className="desk-picture" src={preview.path} alt={photo?.alt ?? ''} />
  const card = { kind: 'berita', slug, title: headline, genre } as const
  return (
    <svg
      className="desk-picture"
      viewBox={`0 0 ${CARD_SIZE.width} ${CARD_SIZE.height}`}
      role="img"
      aria-label={headline}
    >
      <foreignObject {...CARD_SIZE}>
        <CardDrawing
          card={section ? { ...card, section: section.name } : card}
          site={site}
          words={indonesian}
        />
      </foreignObject>
    </svg>
  )
}
