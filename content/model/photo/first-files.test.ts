import { describe, expect, it } from 'vitest'
import { aPhoto } from '#tests/factories/story.ts'
import { firstFiles } from './first-files.ts'
import { previewRendition, textPictures } from './photo-choice.ts'
import { photoRecipe } from './photo-recipe.ts'

const CENTRE = { x: 50, y: 50 }
const named = (width: number, height: number) =>
  [...firstFiles(photoRecipe({ width, height }, CENTRE))].map(
    (file) => `${file.crop}-${file.width}.${file.format}`,
  )

describe('the first files of a photo', () => {
  it('are the preview, the main photo of a phone, and two JPEGs of each crop', () => {
    expect(named(1632, 1224).sort()).toEqual([
      '16x9-320.jpeg',
      '16x9-960.avif',
      '16x9-960.jpeg',
      '4x3-1200.jpeg',
      '4x3-320.jpeg',
      'full-1200.jpeg',
      'full-480.jpeg',
      'preview-1200.jpeg',
    ])
  })

  it('are the widest there are of a small photo', () => {
    expect(named(400, 330).sort()).toEqual([
      '16x9-320.jpeg',
      '16x9-400.avif',
      '16x9-400.jpeg',
      '4x3-320.jpeg',
      '4x3-400.jpeg',
      'full-400.jpeg',
      'preview-1200.jpeg',
    ])
  })

  it('give link previews and the text edition what the finished photo gives them', () => {
    const whole = aPhoto()
    const first = new Set(
      [...firstFiles(whole.renditions)].map(
        ({ crop, format, width }) => `${crop} ${format} ${width}`,
      ),
    )
    const archived = aPhoto({
      renditions: whole.renditions.map(({ bytes, ...file }) =>
        first.has(`${file.crop} ${file.format} ${file.width}`)
          ? { ...file, bytes: bytes ?? 1 }
          : file,
      ),
    })
    expect(previewRendition(archived)).toEqual(previewRendition(whole))
    for (const crop of ['16x9', '4x3', 'full'] as const) {
      expect(textPictures(archived, crop), crop).toEqual(textPictures(whole, crop))
    }
  })
})
