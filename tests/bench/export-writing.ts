/**
 * Writes the export of a WordPress site of any size, with its photos. The same numbers give the same site.
 * @module
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import {
  wordpressExport,
  wordpressItem,
  wordpressMeta,
  wordpressTerm,
} from '#tests/factories/wordpress-export.ts'

const SITE = 'https://lama.example'
const PICTURES = 'content/starter/pictures'
/** Photos of the size that WordPress keeps: 2 megapixels. */
const PHOTO = { width: 1632, height: 1224 }
/** Items built at a time. */
const BATCH = 500
const FIRST_POST = Date.UTC(2010, 0, 1)
const HOUR = 3_600_000

const WORDS =
  'warga jembatan sungai pasar nelayan hujan kota bupati sekolah anak panen harga beras jalan desa air listrik kapal pelabuhan rumah pagi kemarin tahun bantuan petani guru dokter polisi hutan gunung laut pulau rapat rencana anggaran laporan hasil kerja waktu cuaca banjir'.split(
    ' ',
  )

/** What a site has. */
export interface SiteSize {
  posts: number
  /** The first posts have one each, on top. */
  photos: number
}

/** Writes `site.xml` and `uploads/` into `folder`; returns their paths. */
export async function writeExport(
  folder: string,
  { posts, photos }: SiteSize,
): Promise<{ file: string; uploads: string }> {
  const file = join(folder, 'site.xml')
  const uploads = join(folder, 'uploads')
  mkdirSync(join(uploads, '2019'), { recursive: true })
  const [head = '', foot = ''] = wordpressExport(['<!-- items -->']).split('<!-- items -->')
  writeFileSync(file, head)
  for (let from = 1; from <= posts; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, posts - from + 1) }, (_, at) => from + at)
    const items = numbers.flatMap((number) =>
      number <= photos ? [attachment(number), post(number, true)] : [post(number, false)],
    )
    appendFileSync(file, `${items.join('\n')}\n`)
  }
  appendFileSync(file, foot)
  await writePhotos(join(uploads, '2019'), photos)
  return { file, uploads }
}

function post(number: number, hasPhoto: boolean): string {
  const say = sentences(number)
  const slug = `berita-${number}-${say(2).join('-')}`
  const paragraphs = Array.from({ length: 8 }, () => {
    const text = `${capital(say(14).join(' '))}. ${capital(say(18).join(' '))}, kata ${say(3).join(' ')}.`
    return `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`
  })
  const time = new Date(FIRST_POST + number * HOUR).toISOString()
  const stamp = time.slice(0, 19).replace('T', ' ')
  return wordpressItem({
    title: `${capital(say(7).join(' '))} ${number}`,
    link: `${SITE}/${time.slice(0, 4)}/${time.slice(5, 7)}/${slug}/`,
    guid: `${SITE}/?p=${number}`,
    'content:encoded': paragraphs.join('\n\n'),
    'wp:post_id': String(number),
    'wp:post_date': stamp,
    'wp:post_date_gmt': stamp,
    'wp:post_modified_gmt': stamp,
    'wp:post_name': slug,
    more: [
      wordpressTerm('category', number % 3 ? 'bandung' : 'jawa', number % 3 ? 'Bandung' : 'Jawa'),
      ...say(3).map((word) => wordpressTerm('post_tag', word, capital(word))),
      ...(hasPhoto ? [wordpressMeta('_thumbnail_id', String(photoId(number)))] : []),
    ].join('\n'),
  })
}

const attachment = (number: number): string =>
  wordpressItem({
    title: `Foto ${number}`,
    link: `${SITE}/foto-${number}/`,
    guid: `${SITE}/wp-content/uploads/2019/foto-${number}.jpg`,
    'content:encoded': '',
    'wp:post_id': String(photoId(number)),
    'wp:post_name': `foto-${number}`,
    'wp:status': 'inherit',
    'wp:post_type': 'attachment',
    'wp:attachment_url': `${SITE}/wp-content/uploads/2019/foto-${number}.jpg`,
  })

const photoId = (number: number) => 10_000_000 + number

/** Returns a function that gives so many words, the same ones for the same number. */
function sentences(number: number): (count: number) => string[] {
  let state = number
  return (count) =>
    Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
      return WORDS[(state >> 16) % WORDS.length] ?? ''
    })
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Each photo is one of the starter's pictures with the grain of a camera, cut elsewhere. */
async function writePhotos(folder: string, photos: number): Promise<void> {
  if (photos === 0) return
  const names = readdirSync(PICTURES).filter((name) => name.endsWith('.jpg'))
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const
  const grain = await sharp({
    create: { ...PHOTO, channels: 3, background: '#808080', noise },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()
  for (let number = 1; number <= photos; number += 1) {
    const picture = readFileSync(join(PICTURES, names[number % names.length] ?? ''))
    const bytes = await sharp(picture)
      .extract({ left: number % 100, top: number % 37, width: 1400, height: 1050 })
      .resize(PHOTO)
      .composite([{ input: grain, blend: 'overlay' }])
      .jpeg({ quality: 85 })
      .toBuffer()
    writeFileSync(join(folder, `foto-${number}.jpg`), bytes)
  }
}
