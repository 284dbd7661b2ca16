import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePreview, MOST_PREVIEW_BYTES } from './photo-encoding.ts'
import { markedPicture, noise } from './photo-samples.ts'

describe('encodePreview', () => {
  it('stays within its size limit even for pure noise, at full dimensions', async () => {
    const preview = await encodePreview(noise(1200, 630))
    expect(preview.length).toBeLessThanOrEqual(MOST_PREVIEW_BYTES)
    expect(await sharp(preview).metadata()).toMatchObject({ width: 1200, height: 630 })
  })

  it('gives an ordinary picture the best quality', async () => {
    const best = await markedPicture(1200, 630).jpeg({ quality: 82, progressive: true }).toBuffer()
    expect(await encodePreview(markedPicture(1200, 630))).toEqual(best)
  })
})
