import { z } from 'zod'

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
