import type { ReactNode } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { Flash } from '#content/newsroom/desk/flash/publish-flash.ts'

/** What `/admin/kilat` shows below its heading. */
export function FlashPage({ say, children }: { say: Say; children: ReactNode }) {
  return (
    <div className="flash narrow">
      <h1>{say('Berita kilat')}</h1>
      {children}
    </div>
  )
}

/** What the form is for, and whose name stands above the story. */
export const FlashIntroduction = ({ say, byline }: { say: Say; byline: string | undefined }) => (
  <>
    <p>
      {say(
        'Tiga isian, lalu terbit dan tampil di halaman depan. Selebihnya (foto, topik, penulis lain) ditambahkan sesudahnya; alamat beritanya tidak berubah.',
      )}
    </p>
    <p>
      {byline
        ? say('Terbit dengan nama penulis {name}.', { name: byline })
        : say('Terbit tanpa nama penulis: tidak ada yang dipasang pada akun Anda.')}
    </p>
  </>
)

/** For accounts that may not publish: what to do instead. */
export const FlashForEditors = ({ say }: { say: Say }) => (
  <p>
    {say('Berita kilat diterbitkan oleh editor. Tulis beritanya sebagai draf, lalu ajukan.')}{' '}
    <a href="/admin/collections/articles/create">{say('Tulis draf')}</a>
  </p>
)

/** For whoever sent a form after the session had ended: it is kept on the page. */
export const FlashSignedOut = ({ say }: { say: Say }) => (
  <p className="notice bad" role="alert">
    {say('Sesi Anda telah berakhir, jadi beritanya belum terbit.')}{' '}
    <a href="/admin/login" target="_blank" rel="noreferrer">
      {say('Masuk lagi di tab baru, lalu kirim lagi di sini: tulisan Anda masih ada.')}
    </a>
  </p>
)

/** After publication: a link to the story, and what to do next. */
export function PublishedFlash({
  say,
  account,
  flash: { id, headline, path, until },
}: {
  say: Say
  /** Whose draft the browser may forget. */
  account: number
  flash: Flash
}) {
  return (
    <div className="flash-done" role="status" data-flash-done={account}>
      <h2>{say('Sudah terbit')}</h2>
      <p>
        <a href={path} target="_blank" rel="noreferrer">
          {headline}
        </a>
      </p>
      <p>
        {until
          ? say('Pita di halaman depan tampil sampai {time}.', {
              time: deskTime(until, PUBLICATION_ZONE, say.language),
            })
          : say('Tanpa pita; beritanya ada di antara yang terbaru.')}
      </p>
      <p className="row">
        <a className="button" href={`/admin/collections/articles/${id}`}>
          {say('Lengkapi berita')}
        </a>
        <a className="button quiet" href={path} target="_blank" rel="noreferrer">
          {say('Buka halamannya')}
        </a>
        <a className="button quiet" href="/admin/kilat">
          {say('Berita kilat lain')}
        </a>
      </p>
    </div>
  )
}
