import { describe, expect, it } from 'vitest'
import { photoInformation } from './photo-information.ts'
import { type IptcFields, markedPicture, withIptc, xmpPacket } from './photo-samples.ts'

const jpeg = await markedPicture().jpeg().toBuffer()
const inLatin1 = (text: string) => Buffer.from(text, 'latin1')

describe('IPTC', () => {
  it.each<[what: string, fields: IptcFields, caption: string]>([
    [
      'declared UTF-8',
      [
        ['charset', '\x1b%G'],
        ['caption', 'Café “pagi”'],
      ],
      'Café “pagi”',
    ],
    ['undeclared UTF-8', [['caption', 'Café “pagi”']], 'Café “pagi”'],
    ['Windows-1252', [['caption', inLatin1('Caf\xe9 \x93pagi\x94')]], 'Café “pagi”'],
    [
      'declared Latin-1',
      [
        ['charset', '\x1b.A'],
        ['caption', inLatin1('Caf\xe9')],
      ],
      'Café',
    ],
    [
      'Windows-1252 declared as UTF-8',
      [
        ['charset', '\x1b%G'],
        ['caption', inLatin1('Caf\xe9 \x96 1')],
      ],
      'Café – 1',
    ],
  ])('is read in %s', async (_, fields, caption) => {
    expect(await photoInformation(withIptc(jpeg, fields))).toEqual({ caption, aiUse: 'none' })
  })

  it('has the caption, credit, all creators, copyright and date', async () => {
    const fields: IptcFields = [
      ['dateCreated', '20220108'],
      ['byline', 'Budi'],
      ['byline', 'Siti'],
      ['credit', 'ANTARA'],
      ['copyright', '© 2022 ANTARA'],
      ['caption', 'Warga menunggu.'],
    ]
    expect(await photoInformation(withIptc(jpeg, fields))).toEqual({
      caption: 'Warga menunggu.',
      credit: 'ANTARA',
      creator: 'Budi, Siti',
      copyright: '© 2022 ANTARA',
      dateCreated: '2022-01-08',
      aiUse: 'none',
    })
  })
})

const packet = xmpPacket(
  '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Morning</rdf:li><rdf:li xml:lang="id-ID">Pagi &amp; kabut</rdf:li></rdf:Alt></dc:description>' +
    '<dc:creator><rdf:Seq><rdf:li>Budi</rdf:li><rdf:li>Siti</rdf:li></rdf:Seq></dc:creator>' +
    '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Warta</rdf:li></rdf:Alt></dc:rights>' +
    '<photoshop:Credit>Warta/Budi</photoshop:Credit>' +
    '<photoshop:DateCreated>2022-01-08T06:38:00+07:00</photoshop:DateCreated>',
)

const sources = [
  ['trainedAlgorithmicMedia', 'generated'],
  ['compositeWithTrainedAlgorithmicMedia', 'altered'],
  ['digitalCapture', 'none'],
] as const

describe('XMP', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is read in %s', async (format) => {
    const bytes = await markedPicture().withXmp(packet).toFormat(format).toBuffer()
    expect(await photoInformation(bytes)).toEqual({
      caption: 'Pagi & kabut',
      credit: 'Warta/Budi',
      creator: 'Budi, Siti',
      copyright: '© Warta',
      dateCreated: '2022-01-08T06:38:00+07:00',
      aiUse: 'none',
    })
  })

  it.each(sources)('%s means %s', async (source, aiUse) => {
    const property = `<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/${source}</Iptc4xmpExt:DigitalSourceType>`
    const bytes = await markedPicture().withXmp(xmpPacket(property)).jpeg().toBuffer()
    expect(await photoInformation(bytes)).toEqual({ aiUse })
  })

  it('takes precedence over IPTC, which fills the gaps', async () => {
    const described = xmpPacket('<photoshop:Credit>Dari XMP</photoshop:Credit>')
    const bytes = await markedPicture().withXmp(described).jpeg().toBuffer()
    const both = withIptc(bytes, [
      ['credit', 'Dari IPTC'],
      ['caption', 'Dari IPTC'],
    ])
    expect(await photoInformation(both)).toEqual({
      credit: 'Dari XMP',
      caption: 'Dari IPTC',
      aiUse: 'none',
    })
  })
})

describe('what is left out', () => {
  it('returns nothing for a file without fields', async () => {
    expect(await photoInformation(jpeg)).toEqual({ aiUse: 'none' })
  })

  it('ignores GPS, device and owner', async () => {
    const bytes = await markedPicture()
      .withExif({
        IFD0: { Make: 'Kamera', Artist: 'Pemilik', ImageDescription: 'DCIM' },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' },
      })
      .jpeg()
      .toBuffer()
    expect(await photoInformation(bytes)).toEqual({ aiUse: 'none' })
  })

  it('drops control and direction characters, and cuts at a word', async () => {
    const caption = `Satu\r\ndua\u0000\u202E tiga ${'kata '.repeat(200)}`
    const found = await photoInformation(withIptc(jpeg, [['caption', caption]]))
    expect(found.caption).toMatch(/^Satu dua tiga kata .*kata…$/)
    expect(found.caption?.length).toBeLessThanOrEqual(500)
  })

  it.each(['', '<rdf', `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`])(
    'ignores malformed XMP: %j',
    async (broken) => {
      const bytes = await markedPicture().withXmp(`<x:xmpmeta>${broken}`).jpeg().toBuffer()
      expect(await photoInformation(bytes)).toEqual({ aiUse: 'none' })
    },
  )
})
