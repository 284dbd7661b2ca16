import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { isAlike, photoLikeness } from './photo-likeness.ts'

const PICTURES = 'content/starter/pictures'
const original = await readFile(`${PICTURES}/asean.jpg`)
const likeness = await photoLikeness(original)

describe('the same picture is recognised', () => {
  it.each([
    ['heavily compressed', () => sharp(original).jpeg({ quality: 40 })],
    ['as a thumbnail', () => sharp(original).resize(330).jpeg({ quality: 60 })],
    ['in another format', () => sharp(original).resize(1200).webp({ quality: 60 })],
    ['a little brighter', () => sharp(original).modulate({ brightness: 1.05 }).jpeg()],
    [
      'stored sideways, with an EXIF orientation',
      () => sharp(original).rotate(90).withMetadata({ orientation: 8 }),
    ],
  ])('%s', async (_how, made) => {
    expect(isAlike(likeness, await photoLikeness(await made().toBuffer()))).toBe(true)
  })
})

describe('a different picture is not', () => {
  it.each(['csto.jpg', 'djuanda.jpg', 'subak.jpg', 'garis-wallace.jpg'])('%s', async (file) => {
    const other = await photoLikeness(await readFile(`${PICTURES}/${file}`))
    expect(isAlike(likeness, other)).toBe(false)
  })

  it('nor is the same one upside down', async () => {
    const turned = await sharp(original).rotate(180).toBuffer()
    expect(isAlike(likeness, await photoLikeness(turned))).toBe(false)
  })
})
