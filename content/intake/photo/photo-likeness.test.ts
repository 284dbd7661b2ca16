import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { isAlike, photoLikeness } from './photo-likeness.ts'

const PICTURES = 'content/starter/pictures'
const original = await readFile(`${PICTURES}/asean.jpg`)
const likeness = await photoLikeness(original)

describe('a picture is known again', () => {
  it.each([
    ['compressed hard', () => sharp(original).jpeg({ quality: 40 })],
    ['as a thumbnail', () => sharp(original).resize(330).jpeg({ quality: 60 })],
    ['in another format', () => sharp(original).resize(1200).webp({ quality: 60 })],
    ['a little brighter', () => sharp(original).modulate({ brightness: 1.05 }).jpeg()],
    [
      'lying on its side, with a note how to turn it',
      () => sharp(original).rotate(90).withMetadata({ orientation: 8 }),
    ],
  ])('%s', async (_how, made) => {
    expect(isAlike(likeness, await photoLikeness(await made().toBuffer()))).toBe(true)
  })
})

describe('another picture is another', () => {
  it.each(['csto.jpg', 'djuanda.jpg', 'subak.jpg', 'garis-wallace.jpg'])('%s', async (file) => {
    const other = await photoLikeness(await readFile(`${PICTURES}/${file}`))
    expect(isAlike(likeness, other)).toBe(false)
  })

  it('upside down too', async () => {
    const turned = await sharp(original).rotate(180).toBuffer()
    expect(isAlike(likeness, await photoLikeness(turned))).toBe(false)
  })
})
