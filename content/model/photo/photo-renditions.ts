import { z } from 'zod'
import type { MadeRendition, Rendition } from './photo.ts'
import { renditionFolder } from './photo-address.ts'

/** The schema of a photo's files in the store and in the desk's API. */
export const storedRenditions = z.array(
  z.object({
    crop: z.enum(['full', '16x9', '4x3', '1x1', 'preview']),
    format: z.enum(['avif', 'webp', 'jpeg']),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    bytes: z.number().int().positive().exactOptional(),
    path: z.string().startsWith('/media/'),
  }),
)

/** Whether a file was made with its photo; the others are made when somebody asks for them. */
export const isMade = (file: Rendition): file is MadeRendition => file.bytes !== undefined

/** The JPEG that readers get where `asked` cannot be had: one that was made, of the same crop if there is any. */
export function renditionInstead(
  asked: { crop: string; width: number },
  renditions: readonly Rendition[],
): MadeRendition | undefined {
  const made = renditions
    .filter(isMade)
    .filter(({ format }) => format === 'jpeg')
    .toSorted((one, other) => one.width - other.width)
  const alike = made.filter(({ crop }) => crop === asked.crop)
  return (
    alike.find(({ width }) => width >= asked.width) ??
    alike.at(-1) ??
    made.find(({ crop }) => crop === 'preview')
  )
}

/**
 * The file that readers get at `path`, where one of the photo's earlier files was never made: the one of the same name,
 * else a JPEG. A photo that was replaced may have other sizes.
 */
export function laterRendition(
  path: string,
  renditions: readonly Rendition[],
): Rendition | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const same = renditions.find((file) => file.path.endsWith(`/${name}`))
  if (same) return same
  const [crop = '', width] = name.split(/[-.]/)
  return renditionInstead({ crop, width: Number(width) }, renditions)
}

/** The schema of a photo's earlier files, from before it was replaced or recut: their original and their folder. */
export const earlierFiles = z.array(
  z.object({ original: z.string(), folder: z.string().startsWith('/media/') }),
)

export type EarlierFiles = z.infer<typeof earlierFiles>

/** The folder of a stored photo's files; `undefined` for a photo without any. */
export function storedFolder(renditions: unknown): string | undefined {
  const [first] = storedRenditions.safeParse(renditions).data ?? []
  return first && renditionFolder(first.path)
}

/** All files that a stored photo has had, the current ones first. */
export function filesOf({
  original,
  renditions,
  earlier,
}: {
  original?: string | null
  renditions?: unknown
  earlier?: unknown
}): EarlierFiles {
  const folder = storedFolder(renditions)
  const known = earlierFiles.parse(earlier ?? [])
  return original && folder ? [{ original, folder }, ...known] : known
}
