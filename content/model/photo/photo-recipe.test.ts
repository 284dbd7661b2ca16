import { describe, expect, it } from 'vitest'
import type { Crop } from './photo.ts'
import { cropArea, photoRecipe } from './photo-recipe.ts'

const middle = { x: 50, y: 50 }

describe('cropArea', () => {
  it.each([
    ['16x9', 1600, 1200, 50, 50, { left: 0, top: 150, width: 1600, height: 900 }],
    ['16x9', 1600, 1200, 50, 0, { left: 0, top: 0, width: 1600, height: 900 }],
    ['16x9', 1600, 1200, 50, 100, { left: 0, top: 300, width: 1600, height: 900 }],
    ['16x9', 1600, 1200, 50, 40, { left: 0, top: 30, width: 1600, height: 900 }],
    ['1x1', 1600, 1200, 25, 50, { left: 0, top: 0, width: 1200, height: 1200 }],
    ['1x1', 1600, 1200, 45, 50, { left: 120, top: 0, width: 1200, height: 1200 }],
    ['4x3', 1200, 1600, 50, 50, { left: 0, top: 350, width: 1200, height: 900 }],
    ['16x9', 10_000, 1000, 90, 50, { left: 8111, top: 0, width: 1778, height: 1000 }],
    ['16x9', 400, 4000, 50, 10, { left: 0, top: 288, width: 400, height: 225 }],
    ['preview', 1600, 1200, 50, 50, { left: 0, top: 180, width: 1600, height: 840 }],
    ['full', 1601, 1203, 3, 97, { left: 0, top: 0, width: 1601, height: 1203 }],
  ] as const)('%s of %ix%i around %i%%, %i%%', (crop, width, height, x, y, area) => {
    expect(cropArea({ width, height }, crop, { x, y })).toEqual(area)
  })

  it('stays within the photo and contains the focal point, wherever that is', () => {
    for (const [width, height] of [
      [321, 320],
      [1601, 1067],
      [320, 9999],
      [9999, 320],
    ] as const)
      for (const x of [0, 0.5, 33, 50, 99.9, 100])
        for (const y of [0, 17, 50, 100])
          for (const crop of ['16x9', '4x3', '1x1', 'preview', 'full'] as const) {
            const area = cropArea({ width, height }, crop, { x, y })
            const point = { left: (width * x) / 100, top: (height * y) / 100 }
            expect(area.left).toBeGreaterThanOrEqual(0)
            expect(area.top).toBeGreaterThanOrEqual(0)
            expect(area.left + area.width).toBeLessThanOrEqual(width)
            expect(area.top + area.height).toBeLessThanOrEqual(height)
            expect(point.left).toBeGreaterThanOrEqual(area.left)
            expect(point.left).toBeLessThanOrEqual(area.left + area.width)
            expect(point.top).toBeGreaterThanOrEqual(area.top)
            expect(point.top).toBeLessThanOrEqual(area.top + area.height)
          }
  })
})

describe('photoRecipe', () => {
  const widths = (width: number, height: number, crop: Crop, format: string) =>
    photoRecipe({ width, height }, middle)
      .filter((file) => file.crop === crop && file.format === format)
      .map((file) => file.width)

  it.each([
    [2400, 1600, '16x9', 'avif', [320, 480, 640, 960, 1280, 1600]],
    [1000, 1000, '16x9', 'webp', [320, 480, 640, 960, 1000]],
    [320, 320, '16x9', 'jpeg', [320]],
    [2400, 1600, '4x3', 'avif', [160, 320, 480]],
    [2400, 1600, '4x3', 'jpeg', [160, 320, 480, 1200]],
    [400, 400, '4x3', 'jpeg', [160, 320, 400]],
    [2400, 1600, '1x1', 'jpeg', [1200]],
    [2400, 1600, '1x1', 'avif', []],
    [800, 600, '1x1', 'jpeg', [600]],
    [2400, 1600, 'full', 'avif', [480, 800, 1200, 1600]],
    [900, 600, 'full', 'jpeg', [480, 800, 900]],
    [1000, 20_000, 'full', 'webp', [240]],
    [400, 300, 'preview', 'jpeg', [1200]],
    [2400, 1600, 'preview', 'avif', []],
  ] as const)('%ix%i as %s %s has the widths %j', (width, height, crop, format, expected) => {
    expect(widths(width, height, crop, format)).toEqual(expected)
  })

  it('enlarges only the preview', () => {
    for (const file of photoRecipe({ width: 500, height: 700 }, middle)) {
      if (file.crop !== 'preview') expect(file.width).toBeLessThanOrEqual(file.area.width)
    }
  })

  it('plans the preview at 1200x630 from any photo', () => {
    const previews = photoRecipe({ width: 333, height: 4000 }, middle).filter(
      ({ crop }) => crop === 'preview',
    )
    expect(previews).toMatchObject([{ width: 1200, height: 630 }])
  })

  it('plans every file once', () => {
    for (const width of [320, 480, 500, 1200, 1600]) {
      const names = photoRecipe({ width, height: 320 }, middle).map(
        (file) => `${file.crop}-${file.width}.${file.format}`,
      )
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
