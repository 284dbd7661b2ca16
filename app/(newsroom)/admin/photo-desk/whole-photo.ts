import { useDocumentInfo } from '@payloadcms/ui'
import { z } from 'zod'
import { frameOf, isWhole, turnedSize } from '#content/model/photo/photo-frame.ts'
import type { Size } from '#content/model/photo/photo-recipe.ts'
import { storedRenditions } from '#content/model/photo/photo-renditions.ts'

const photoRecord = z.object({
  id: z.number(),
  renditions: storedRenditions,
  width: z.number().positive(),
  height: z.number().positive(),
  frame: z.unknown(),
})

/** The upright photo without a frame: its address, and its size in pixels. */
export interface WholePhoto extends Size {
  path: string
}

/** The whole of the photo whose form this is; `undefined` before it is stored, and once its rights have ended. */
export function useWholePhoto(): WholePhoto | undefined {
  const { savedDocumentData } = useDocumentInfo()
  const { data: photo } = photoRecord.safeParse(savedDocumentData)
  const shown = photo?.renditions.find(({ crop, format }) => crop === 'full' && format === 'jpeg')
  if (!photo || !shown) return undefined
  const frame = frameOf(photo.frame)
  if (isWhole(frame)) return { path: shown.path, width: photo.width, height: photo.height }
  const turned = {
    width: (photo.width * 100) / frame.width,
    height: (photo.height * 100) / frame.height,
  }
  return { path: `/api/media/${photo.id}/whole`, ...turnedSize(turned, frame.turn) }
}
