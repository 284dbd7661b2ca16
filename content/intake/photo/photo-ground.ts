/**
 * The ground behind a transparent picture: white, unless it would hide a light logo.
 * @module
 */
import { sharp } from './photo-engine.ts'

/** White, a dark and a middle grey, in the order in which they are preferred. */
const GROUNDS = ['#ffffff', '#1d2530', '#8b9096'] as const
export const WHITE: string = GROUNDS[0]

/** Longest side in pixels of the picture in which colours are counted. */
const SAMPLE = 96
/** A picture with a smaller transparent share is a photo with rounded corners or a shadow. */
const LEAST_TRANSPARENT = 0.1
/** From this contrast on a shape is seen (half of what WCAG 2.2, 1.4.11, asks for symbols). */
const SEEN = 1.5
/** A ground on which this share of the picture is seen is good enough. */
const ENOUGH = 0.85

/** The colour on which the most of a picture is seen, as `#rrggbb`; {@link WHITE} for opaque pictures. */
export async function groundOf(bytes: Buffer, limitInputPixels: number): Promise<string> {
  const { hasAlpha } = await sharp(bytes, { limitInputPixels }).metadata()
  if (!hasAlpha) return WHITE
  const { data } = await sharp(bytes, { limitInputPixels })
    .resize(SAMPLE, SAMPLE, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const pixels = Array.from({ length: data.length / 4 }, (_, index) => ({
    weight: (data[index * 4 + 3] ?? 0) / 255,
    luminance: luminanceOf(data.subarray(index * 4, index * 4 + 3)),
  }))
  const opaque = pixels.reduce((sum, { weight }) => sum + weight, 0)
  if (opaque === 0 || opaque / pixels.length > 1 - LEAST_TRANSPARENT) return WHITE
  const seenOn = (ground: string) => {
    const below = luminanceOf(Buffer.from(ground.slice(1), 'hex'))
    const seen = pixels.filter(({ luminance }) => contrast(luminance, below) >= SEEN)
    return seen.reduce((sum, { weight }) => sum + weight, 0) / opaque
  }
  const shares = GROUNDS.map((ground) => ({ ground, share: seenOn(ground) }))
  const best = shares.toSorted((one, other) => other.share - one.share)[0]
  return shares.find(({ share }) => share >= ENOUGH)?.ground ?? best?.ground ?? WHITE
}

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
function luminanceOf([red = 0, green = 0, blue = 0]: Uint8Array): number {
  const linear = (value: number) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
