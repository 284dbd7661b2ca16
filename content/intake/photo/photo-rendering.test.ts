import { readFile } from 'node:fs/promises'
import ExifReader from 'exifreader'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { WHOLE_PHOTO } from '#content/model/photo/photo-frame.ts'
import { framedPhoto } from './photo-framing.ts'
import { renderPhoto } from './photo-rendering.ts'
import { markedPicture, xmpPacket } from './photo-samples.ts'
import { verifyPhoto } from './photo-verification.ts'

const middle = { x: 50, y: 50 }

async function rendered(bytes: Buffer, focal = middle, frame = WHOLE_PHOTO) {
  const files = new Map<string, Buffer>()
  const framed = framedPhoto(await verifyPhoto(bytes, 'foto'), frame, 'foto')
  const photo = await renderPhoto(framed, focal, {
    read: async () => undefined,
    write: async (path, file) => void files.set(path, file),
  })
  const file = (name: string) => {
    const found = files.get(`/media/${photo.digest}/${name}`)
    if (!found) throw new Error(`${name} was not rendered: ${[...files.keys()].join(' ')}`)
    return found
  }
  return { photo, files, file }
}

/** The colour at a position given as fractions of the width and height. */
async function colourAt(bytes: Buffer, across: number, down: number): Promise<number[]> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * 3
  return [...data.subarray(at, at + 3)]
}

const near = (colour: readonly number[], expected: readonly number[], tolerance = 14) =>
  colour.every((value, at) => Math.abs(value - (expected[at] ?? 0)) <= tolerance)

const RED = [220, 30, 30]
const BLUE = [30, 30, 220]
const WHITE = [255, 255, 255]

describe('every file', () => {
  it.each([
    [1600, 1200],
    [400, 320],
    [3300, 330],
    [320, 5400],
  ])('of a photo of %ix%i matches its entry', async (width, height) => {
    const { photo, files } = await rendered(await markedPicture(width, height).jpeg().toBuffer())
    expect(photo).toMatchObject({ width, height })
    expect([...files.keys()].toSorted()).toEqual(
      photo.renditions.map(({ path }) => path).toSorted(),
    )
    for (const entry of photo.renditions) {
      const bytes = files.get(entry.path) ?? Buffer.alloc(0)
      const found = await sharp(bytes).metadata()
      expect([found.width, found.height]).toEqual([entry.width, entry.height])
      expect(found.format === 'heif' ? 'avif' : found.format).toBe(entry.format)
      expect([found.space, found.hasAlpha, found.depth]).toEqual(['srgb', false, 'uchar'])
      expect(bytes.length).toBe(entry.bytes)
      expect(entry.path).toMatch(
        /^\/media\/[0-9a-f]{16}\/(full|16x9|4x3|1x1|preview)-\d+\.(avif|webp|jpg)$/,
      )
    }
  })
})

describe('colours and orientation', () => {
  // Transforms an upright picture to what a camera stores for each EXIF orientation (CIPA DC-008).
  const mirrored: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
    1: (picture) => picture,
    2: (picture) => picture.flop(),
    3: (picture) => picture.flop().flip(),
    4: (picture) => picture.flip(),
    5: (picture) => picture,
    6: (picture) => picture.flip(),
    7: (picture) => picture.flop().flip(),
    8: (picture) => picture.flop(),
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('rotates orientation %i upright', async (orientation) => {
    const held = orientation < 5 ? markedPicture(640, 480) : markedPicture(480, 640)
    const stored = mirrored[orientation]?.(held) ?? held
    const { photo, file } = await rendered(
      await stored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer(),
    )
    expect([photo.width, photo.height]).toEqual([640, 480])
    const full = file('full-640.jpg')
    expect((await sharp(full).metadata()).orientation ?? 1).toBe(1)
    expect(await colourAt(full, 0.2, 0.2)).toSatisfy((colour: number[]) => near(colour, RED))
    expect(await colourAt(full, 0.8, 0.2)).toSatisfy((colour: number[]) => near(colour, BLUE))
    expect(await colourAt(full, 0.2, 0.8)).toSatisfy((colour: number[]) => near(colour, BLUE))
  })

  it('converts CMYK to sRGB', async () => {
    const { file } = await rendered(await markedPicture().toColourspace('cmyk').jpeg().toBuffer())
    const [red = 0, , blue = 255] = await colourAt(file('full-640.jpg'), 0.2, 0.2)
    expect(red - blue).toBeGreaterThan(100)
  })

  it('converts Display P3 to sRGB', async () => {
    const { file } = await rendered(
      await markedPicture().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
    )
    for (const name of ['full-640.jpg', 'full-640.webp', 'full-640.avif'])
      expect(await colourAt(file(name), 0.2, 0.2)).toSatisfy((colour: number[]) =>
        near(colour, RED),
      )
  })

  it('accepts 16 bits and greyscale', async () => {
    const deep = await markedPicture().toColourspace('rgb16').png().toBuffer()
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    const { file } = await rendered(deep)
    expect(await colourAt(file('full-640.avif'), 0.2, 0.2)).toSatisfy((colour: number[]) =>
      near(colour, RED),
    )
    const grey = await rendered(await markedPicture().greyscale().jpeg().toBuffer())
    expect(grey.photo.placeholder).toMatch(/^#([0-9a-f]{2})\1\1$/)
  })

  it('puts a transparent picture on white', async () => {
    const glass = sharp({
      create: { width: 640, height: 480, channels: 4, background: '#ff000000' },
    })
    const { photo, file } = await rendered(await glass.png().toBuffer())
    expect(photo.placeholder).toBe('#ffffff')
    for (const name of ['full-640.jpg', 'full-640.webp', 'full-640.avif', 'preview-1200.jpg'])
      expect(await colourAt(file(name), 0.5, 0.5)).toSatisfy((colour: number[]) =>
        near(colour, WHITE, 2),
      )
  })

  it.each([
    ['a white logo', '#ffffff', '#1d2530'],
    ['a black logo', '#000000', '#ffffff'],
  ])('puts %s on a ground that shows it', async (_, colour, ground) => {
    const logo = sharp({
      create: { width: 640, height: 480, channels: 4, background: '#00000000' },
    }).composite([
      { input: { create: { width: 200, height: 200, channels: 4, background: colour } } },
    ])
    const { file } = await rendered(await logo.png().toBuffer())
    const rgb = [...Buffer.from(ground.slice(1), 'hex')]
    expect(await colourAt(file('preview-1200.jpg'), 0.05, 0.5)).toSatisfy((found: number[]) =>
      near(found, rgb),
    )
    const [red] = await colourAt(file('full-640.jpg'), 0.5, 0.5)
    expect(Math.abs((red ?? 0) - (rgb[0] ?? 0))).toBeGreaterThan(100)
  })

  it('renders a HEIC of a phone like any photo', async () => {
    const sample = new URL('../heic/heic-sample.heic', import.meta.url)
    const { photo, file } = await rendered(await readFile(sample))
    expect([photo.width, photo.height]).toEqual([480, 360])
    expect(await colourAt(file('full-480.jpg'), 0.5, 0.1)).toSatisfy((colour: number[]) =>
      near(colour, [220, 40, 40]),
    )
  })

  it('uses the average colour as the placeholder', async () => {
    const { photo } = await rendered(await markedPicture().png().toBuffer())
    const parts = photo.placeholder.match(/[0-9a-f]{2}/g)?.map((part) => Number.parseInt(part, 16))
    expect(parts).toSatisfy((colour: number[]) => near(colour, [78, 30, 173], 4))
  })

  it('crops around the focal point', async () => {
    const wide = await markedPicture(2000, 500).png().toBuffer()
    const left = (await rendered(wide, { x: 10, y: 50 })).file('1x1-500.jpg')
    const right = (await rendered(wide, { x: 90, y: 50 })).file('1x1-500.jpg')
    expect(await colourAt(left, 0.5, 0.2)).toSatisfy((colour: number[]) => near(colour, RED))
    expect(await colourAt(right, 0.5, 0.2)).toSatisfy((colour: number[]) => near(colour, BLUE))
  })
})

const located = await markedPicture(1600, 1200)
  .withExif({
    IFD0: { Make: 'Kamera', Artist: 'Pemilik' },
    IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' },
  })
  .withXmp(
    xmpPacket(
      '<photoshop:Credit>A &amp; B</photoshop:Credit><photoshop:City>Depok</photoshop:City>',
    ),
  )
  .jpeg()
  .toBuffer()

describe('the metadata of rendered files', () => {
  it('contains no place, device or owner', async () => {
    expect(ExifReader.load(located, { expanded: true }).gps?.Latitude).toBeCloseTo(-6.17, 1)
    const { files } = await rendered(located)
    for (const [path, bytes] of files) {
      const { exif, gps, iptc } = ExifReader.load(bytes, { expanded: true })
      expect({ path, exif, gps, iptc }).toEqual({ path })
      const { icc, ...found } = await sharp(bytes).metadata()
      expect({ path, exif: found.exif, iptc: found.iptc, icc }).toEqual({ path })
      expect(bytes.includes('Depok')).toBe(false)
    }
  })

  it('contains the credit in the large JPEGs', async () => {
    const { photo, files } = await rendered(located)
    const credited = photo.renditions.filter(({ path }) => {
      const { xmp } = ExifReader.load(files.get(path) ?? Buffer.alloc(0), { expanded: true })
      return xmp?.Credit?.description === 'A & B'
    })
    expect(
      credited.map(({ crop, format, width }) => `${crop} ${format} ${width}`).toSorted(),
    ).toEqual([
      '16x9 jpeg 1280',
      '16x9 jpeg 1600',
      '1x1 jpeg 1200',
      '4x3 jpeg 1200',
      'full jpeg 1200',
      'full jpeg 1600',
      'preview jpeg 1200',
    ])
  })
})

describe('addresses', () => {
  it('depend on the photo and its focal point', async () => {
    const bytes = await markedPicture(320, 320).png().toBuffer()
    const [one, same, other] = await Promise.all([
      rendered(bytes),
      rendered(bytes),
      rendered(bytes, { x: 50, y: 49 }),
    ])
    expect(same.photo).toEqual(one.photo)
    expect(other.photo.digest).not.toBe(one.photo.digest)
  })

  it('are not rendered again if the files exist', async () => {
    const bytes = await markedPicture(320, 320).png().toBuffer()
    const { photo, files } = await rendered(bytes)
    const again = await renderPhoto(await verifyPhoto(bytes, 'foto'), middle, {
      read: async (path) => files.get(path),
      write: (path) => Promise.reject(new Error(`${path} was rendered again`)),
    })
    expect(again).toEqual(photo)
  })

  it('are not returned if a file cannot be written', async () => {
    const photo = await verifyPhoto(await markedPicture(320, 320).png().toBuffer(), 'foto.png')
    const full = {
      read: async () => undefined,
      write: () => Promise.reject(new Error('Disk penuh')),
    }
    await expect(renderPhoto(photo, middle, full)).rejects.toThrow('Disk penuh')
  })
})

describe('a photo in a frame', () => {
  // Its upper left quarter is red.
  const picture = () => markedPicture(1600, 1200).jpeg().toBuffer()

  it('is turned and then cut, at addresses of its own', async () => {
    const whole = await rendered(await picture())
    const frame = { turn: 90, left: 50, top: 0, width: 50, height: 50 } as const
    const { photo, file } = await rendered(await picture(), middle, frame)
    expect(photo).toMatchObject({ width: 600, height: 800 })
    expect(photo.digest).not.toBe(whole.photo.digest)
    expect(near(await colourAt(file('full-600.jpg'), 0.5, 0.5), RED)).toBe(true)
    const left = await rendered(await picture(), middle, { ...frame, left: 0 })
    expect(near(await colourAt(left.file('full-600.jpg'), 0.5, 0.5), BLUE)).toBe(true)
  })

  it('stands on the picture that the camera meant to be upright', async () => {
    const lying = await markedPicture(1600, 1200).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const frame = { turn: 270, left: 0, top: 0, width: 50, height: 50 } as const
    const { photo, file } = await rendered(lying, middle, frame)
    // Upright, the red quarter is on the right; a quarter turn to the left brings it back.
    expect(photo).toMatchObject({ width: 800, height: 600 })
    expect(near(await colourAt(file('full-800.jpg'), 0.5, 0.5), RED)).toBe(true)
  })

  it('is refused with too few pixels', async () => {
    const frame = { ...WHOLE_PHOTO, width: 10, height: 10 }
    await expect(rendered(await picture(), middle, frame)).rejects.toThrow('160')
  })
})
