import { describe, expect, it } from 'vitest'
import { laterRendition, renditionInstead } from './photo-renditions.ts'

const file = (crop: 'full' | '1x1' | 'preview', width: number, bytes?: number) => ({
  crop,
  format: 'jpeg' as const,
  width,
  height: width,
  path: `/media/0a/${crop}-${width}.jpg`,
  ...(bytes !== undefined && { bytes }),
})

describe('instead of a file that cannot be had', () => {
  const renditions = [
    file('full', 480, 9),
    file('full', 800),
    file('full', 1200, 9),
    file('full', 1600),
    file('1x1', 1200),
    { ...file('full', 900, 9), format: 'avif' as const },
    file('preview', 1200, 9),
  ]

  it.each([
    ['the next wider one of its crop', 'full', 800, '/media/0a/full-1200.jpg'],
    ['the widest one if none is wider', 'full', 1600, '/media/0a/full-1200.jpg'],
    ['the preview if its crop has none', '1x1', 1200, '/media/0a/preview-1200.jpg'],
  ] as const)('readers get %s', (_, crop, width, path) => {
    expect(renditionInstead({ crop, width }, renditions)?.path).toBe(path)
  })

  it('readers get nothing of a photo without files', () => {
    expect(renditionInstead({ crop: 'full', width: 800 }, [file('full', 800)])).toBeUndefined()
  })
})

it.each([
  ['the one of the same name', 'full-800.jpg', '/media/0a/full-800.jpg'],
  ['a JPEG if no file has its name', 'full-640.avif', '/media/0a/full-1200.jpg'],
])('in place of an earlier file readers get %s', (_, name, path) => {
  const renditions = [file('full', 800), file('full', 1200, 9)]
  expect(laterRendition(`/media/0b/${name}`, renditions)?.path).toBe(path)
})
