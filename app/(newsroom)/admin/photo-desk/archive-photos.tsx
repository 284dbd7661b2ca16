import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import './photo-desk.css'

const MOST = 20
const ALL = '/admin/collections/media?where[or][0][and][0][needsWords][equals]=true'

/** Above the list of photos: those of an imported archive whose caption or credit only stands for a missing one. */
export async function ArchivePhotos({
  payload,
  user,
  i18n,
}: Pick<ServerProps, 'payload' | 'user' | 'i18n'>) {
  const { docs, totalDocs } = await payload.find({
    collection: 'media',
    where: { needsWords: { equals: true } },
    sort: '-id',
    limit: MOST,
    depth: 0,
    overrideAccess: false,
    ...(user && { user }),
  })
  if (totalDocs === 0) return null
  const say = sayIn(i18n)
  return (
    <section className="photo-desk" aria-labelledby="archive-photos">
      <h3 id="archive-photos">{say('Foto arsip tanpa keterangan')}</h3>
      <p>
        {say(
          'Situs lama tidak mencatat keterangan atau kreditnya, jadi teks penggantinya tampil. Periksa, lalu simpan: foto keluar dari daftar ini.',
        )}{' '}
        <a href="/admin/panduan/pindah">{say('Panduan pindah dari situs lama')}</a>
      </p>
      <ul>
        {docs.map(({ id, alt, caption, credit }) => (
          <li key={id}>
            <a href={`/admin/collections/media/${id}`}>{alt}</a>{' '}
            {[caption !== alt && caption, credit].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      {totalDocs > docs.length && (
        <p>
          <a href={ALL}>{say('Semua {count} foto', { count: totalDocs })}</a>
        </p>
      )}
    </section>
  )
}
