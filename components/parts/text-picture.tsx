import { kilobytes, type PictureChoice } from '#content/base/page-record/page-edition.ts'
import { words } from '#content/base/words/words.ts'
import type { Crop, MadeRendition, Photo } from '#content/model/photo/photo.ts'
import { textPictures } from '#content/model/photo/photo-choice.ts'
import { OnlyIn } from './only-in.tsx'

/**
 * A photo in the text edition: small or full as the reader chose, or its alternative text with links to both files and
 * their sizes. Without pictures a `decorative` one is omitted.
 */
export function TextPicture({
  photo,
  crop,
  decorative,
}: {
  photo: Photo
  crop: Crop
  decorative: boolean
}) {
  const files = textPictures(photo, crop)
  if (!files) return null
  const alt = decorative ? '' : photo.alt
  return (
    <>
      {!decorative && (
        <OnlyIn edition="text-tanpa">
          [{words.text.picture}: {photo.alt} –{' '}
          <a href={files.small.path}>
            {words.text.choices.kecil}, {kilobytes(files.small.bytes)}
          </a>
          ,{' '}
          <a href={files.full.path}>
            {words.text.choices.penuh}, {kilobytes(files.full.bytes)}
          </a>
          ]
        </OnlyIn>
      )}
      <ChosenPicture choice="kecil" file={files.small} alt={alt} />
      <ChosenPicture choice="penuh" file={files.full} alt={alt} />
    </>
  )
}

function ChosenPicture({
  choice,
  file,
  alt,
}: {
  choice: PictureChoice
  file: MadeRendition
  alt: string
}) {
  return (
    <OnlyIn edition={`text-${choice}`} bytes={file.bytes}>
      {/* biome-ignore lint/performance/noImgElement: the file is already rendered and its size is stated */}
      <img src={file.path} width={file.width} height={file.height} alt={alt} loading="lazy" />
    </OnlyIn>
  )
}
