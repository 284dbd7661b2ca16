import { z } from 'zod'
import { renditionFolder } from './photo-address.ts'

/** The files of a photo as the store and the desk's API have them. */
export const storedRenditions = z.array(
  z.object({
    crop: z.enum(['full', '16x9', '4x3', '1x1', 'preview']),
    format: z.enum(['avif', 'webp', 'jpeg']),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    bytes: z.number().int().positive(),
    path: z.string().startsWith('/media/'),
  }),
)

/** The files that a photo had before it was replaced or cut anew: their folder, and what they were made of. */
export const earlierFiles = z.array(
  z.object({ original: z.string(), folder: z.string().startsWith('/media/') }),
)

export type EarlierFiles = z.infer<typeof earlierFiles>

/** The folder of a stored photo's files; nothing for a photo that has none. */
export function storedFolder(renditions: unknown): string | undefined {
  const [first] = storedRenditions.safeParse(renditions).data ?? []
  return first && renditionFolder(first.path)
}

/** All files that a photo of the store has had, the present ones first. */
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
