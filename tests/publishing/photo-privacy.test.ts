import ExifReader from 'exifreader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { signIn } from '#tests/promises/newsroom-api.ts'
import { ask } from '#tests/promises/portal-answers.ts'

describe('photos', () => {
  it('contain no location, time or device', async () => {
    const taken = await sharp({
      create: { width: 1600, height: 1000, channels: 3, background: '#7a8b6f' },
    })
      .withExif({
        IFD0: { Make: 'Kamera Contoh', Artist: 'Nama Pribadi' },
        IFD3: {
          GPSLatitudeRef: 'S',
          GPSLatitude: '6/1 10/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '106/1 49/1 0/1',
        },
      })
      .jpeg()
      .toBuffer()
    expect(ExifReader.load(taken, { expanded: true }).gps).toMatchObject({
      Longitude: expect.closeTo(106.8, 1),
    })

    const desk = await signIn()
    const { id, renditions } = await desk.upload(taken, { alt: 'Sebuah bidang hijau' })
    expect((await ask(`/api/media/${id}`)).status).toBe(403)
    const files = (renditions as { path: string }[]).map(({ path }) => path)
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const { status, sent } = await ask(file)
      expect(status).toBe(200)
      const { exif, gps, iptc, xmp } = ExifReader.load(sent, { expanded: true })
      expect({ exif, gps, iptc, xmp }).toEqual({})
      expect(sent.includes('Kamera Contoh') || sent.includes('Nama Pribadi')).toBe(false)
    }
  })
})
