/**
 * Which files of an archive's photo are made while it is imported. Making all of them takes more than a second of a core,
 * and most photos of ten years are seldom looked at.
 * @module
 */
import type { Crop, PhotoFormat, Rendition } from './photo.ts'

type File = Pick<Rendition, 'crop' | 'format' | 'width'>

/** The widths of the text edition (`photo-choice.ts`), in pixels. The larger one is what most phones ask for. */
const [SMALL, PHONE] = [320, 960]

/**
 * The files of a recipe that are made at once; the others are when somebody asks for them. The preview, which link
 * previews ask for once and never again; a story's main photo as most phones get it; and of each crop that pages show two
 * JPEGs, for the text edition, which tells their sizes, and in place of a file that cannot be had.
 */
export function firstFiles<Planned extends File>(recipe: readonly Planned[]): Set<Planned> {
  const reaching = (crop: Crop, format: PhotoFormat, least: number) => {
    const files = recipe
      .filter((file) => file.crop === crop && file.format === format)
      .toSorted((one, other) => one.width - other.width)
    return files.find(({ width }) => width >= least) ?? files.at(-1)
  }
  const chosen = [
    reaching('preview', 'jpeg', PHONE),
    reaching('16x9', 'avif', PHONE),
    ...(['16x9', '4x3', 'full'] as const).flatMap((crop) => [
      reaching(crop, 'jpeg', SMALL),
      reaching(crop, 'jpeg', PHONE),
    ]),
  ]
  return new Set(chosen.filter((file) => file !== undefined))
}
