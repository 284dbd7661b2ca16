import { PhotoFigure } from '#components/parts/photo-figure.tsx'
import { words } from '#content/base/words/words.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Chart } from '#content/model/story/body.ts'
import { TableGrid } from './table-grid-view.tsx'
import { TableSource } from './table-source.tsx'

/** A chart or map: title, picture and source, with its description and data table behind a disclosure. */
export function StoryChart({ chart, id }: { chart: Chart<Photo>; id: string }) {
  const { title, picture, description, data } = chart
  return (
    <div className="my-8 border-t-4 border-mark pt-3 font-sans text-base">
      <h2 id={id} className="mb-3 text-lg">
        {title}
      </h2>
      <PhotoFigure
        photo={picture}
        crop="full"
        sizes="(min-width:40rem) 40rem, 100vw"
        describedBy={`${id}-uraian`}
      />
      <TableSource {...chart} />
      <details className="mt-2">
        <summary className="flex min-h-11 cursor-pointer items-center underline">
          {words.story.chartInWords}
        </summary>
        <p id={`${id}-uraian`} className="mb-3 whitespace-pre-line">
          {description}
        </p>
        {data && <TableGrid grid={data} labelledBy={id} />}
      </details>
    </div>
  )
}
