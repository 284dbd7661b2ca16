import leven from 'leven'
import { frontMatterSchema } from './markdown-front-matter-schema.ts'

/** Keys that people write instead of ours: in Indonesian, or from other tools. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  judul: 'headline',
  title: 'headline',
  rubrik: 'section',
  kanal: 'section',
  kategori: 'section',
  category: 'section',
  ringkasan: 'summary',
  description: 'summary',
  penulis: 'authors',
  author: 'authors',
  penyunting: 'editor',
  tempat: 'dateline',
  kantorberita: 'agency',
  sumber: 'originalUrl',
  source: 'originalUrl',
  url: 'originalUrl',
  topik: 'topics',
  tags: 'topics',
  tag: 'topics',
  jenis: 'genre',
  tanggal: 'publishedAt',
  date: 'publishedAt',
  waktu: 'publishedAt',
  zona: 'timeZone',
  embargountil: 'embargo',
  embargosampai: 'embargo',
  foto: 'photo',
  image: 'photo',
  gambar: 'photo',
  berkas: 'file',
  keterangan: 'caption',
  kredit: 'credit',
  aiuse: 'ai',
}

/** The Indonesian message for an unknown key of the object at `path`, with a suggestion. */
export function unknownKeyReason(key: string, path: readonly PropertyKey[]): string {
  const shape =
    path[0] === 'photo' ? frontMatterSchema.shape.photo.unwrap().shape : frontMatterSchema.shape
  const keys = Object.keys(shape)
  const meant = OTHER_WORDS[key.toLowerCase().replace(/[\s_-]/gu, '')]
  const near = keys.toSorted(
    (a, b) => leven(key.toLowerCase(), a.toLowerCase()) - leven(key.toLowerCase(), b.toLowerCase()),
  )[0]
  const suggestion =
    meant && keys.includes(meant)
      ? meant
      : near && leven(key.toLowerCase(), near.toLowerCase()) <= 3
        ? near
        : undefined
  const advice = suggestion ? `Maksudnya ${suggestion}?` : `Yang dikenal: ${keys.join(', ')}.`
  return `Kunci “${key.slice(0, 60)}” tidak dikenal. ${advice}`
}
