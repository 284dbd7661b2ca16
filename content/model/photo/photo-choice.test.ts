import { describe, expect, it } from 'vitest'
import type { Photo, Rendition } from './photo.ts'
import { pictureSources, previewRendition, structuredImages } from './photo-choice.ts'
import { photoRecipe } from './photo-recipe.ts'

function photoOfSize(width: number, height: number): Photo {
  const renditions = photoRecipe({ width, height }, { x: 50, y: 50 })
    .map((file): Rendition => {
      const path = `/media/0a/${file.crop}-${file.width}.${file.format}`
      const { crop, format } = file
      return { crop, format, width: file.width, height: file.height, bytes: 1, path }
    })
    .toReversed()
  return { id: 1, alt: 'Kabut', aiUse: 'none', width, height, placeholder: '#808080', renditions }
}

describe('pictureSources', () => {
  it('lists the widths of a crop in ascending order, with a fallback of phone size', () => {
    expect(pictureSources(photoOfSize(1000, 750), 'full')).toEqual({
      avif: '/media/0a/full-480.avif 480w, /media/0a/full-800.avif 800w, /media/0a/full-1000.avif 1000w',
      webp: '/media/0a/full-480.webp 480w, /media/0a/full-800.webp 800w, /media/0a/full-1000.webp 1000w',
      jpeg: '/media/0a/full-480.jpeg 480w, /media/0a/full-800.jpeg 800w, /media/0a/full-1000.jpeg 1000w',
      fallback: expect.objectContaining({ format: 'jpeg', width: 480, height: 360 }),
      width: 480,
      height: 360,
    })
  })

  it('falls back to the largest JPEG of a small photo', () => {
    expect(pictureSources(photoOfSize(400, 300), '16x9')?.fallback.width).toBe(400)
  })

  it('returns nothing for a photo without renditions', () => {
    const photo = { ...photoOfSize(400, 300), renditions: [] }
    expect(pictureSources(photo, '16x9')).toBeUndefined()
    expect(previewRendition(photo)).toBeUndefined()
    expect(structuredImages(photo)).toEqual([])
  })
})

describe('pictures for machines', () => {
  it('include one preview of 1200x630', () => {
    expect(previewRendition(photoOfSize(1600, 1200))).toMatchObject({
      crop: 'preview',
      format: 'jpeg',
      width: 1200,
      height: 630,
    })
  })

  it('include the largest JPEG of each ratio', () => {
    const sizes = structuredImages(photoOfSize(1600, 1200)).map(
      ({ crop, format, width, height }) => `${crop} ${format} ${width}x${height}`,
    )
    expect(sizes).toEqual(['16x9 jpeg 1600x900', '4x3 jpeg 1200x900', '1x1 jpeg 1200x1200'])
  })
})
