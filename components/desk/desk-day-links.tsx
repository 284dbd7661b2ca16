import type { Say } from '#content/base/desk-words/say.ts'
import type { DayLinks as Links } from '#content/reading/desk/desk-day.ts'

/** Shortcuts on the dashboard, limited to what the account may do. */
export function DayLinks({ links, say }: { links: Links; say: Say }) {
  const shown = [
    links.story && { to: '/admin/collections/articles/create', label: say('Tulis berita') },
    links.flash && { to: '/admin/kilat', label: say('Berita kilat') },
    { to: '/admin/rencana', label: say('Rencana liputan') },
    { to: '/admin/kawat', label: say('Kawat') },
    links.front && { to: '/admin/globals/front', label: say('Susun halaman depan') },
    links.readership && { to: '/admin/pembaca', label: say('Pembaca') },
    links.photos && { to: '/admin/collections/media', label: say('Unggah foto') },
    { to: '/admin/collections/articles', label: say('Semua berita') },
    { to: '/', label: say('Lihat situs') },
  ].filter((link) => link !== false)
  return (
    <nav className="day-links" aria-label={say('Jalan cepat')}>
      {shown.map(({ to, label }) => (
        <a key={to} href={to}>
          {label}
        </a>
      ))}
    </nav>
  )
}
