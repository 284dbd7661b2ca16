import type { Say } from '#content/base/desk-words/say.ts'
import type { DayWays as Ways } from '#content/reading/desk/desk-day.ts'

/** What is begun most often from the desk's first page, as far as the account may. */
export function DayWays({ ways, say }: { ways: Ways; say: Say }) {
  const links = [
    ways.story && { to: '/admin/collections/articles/create', label: say('Tulis berita') },
    ways.flash && { to: '/admin/kilat', label: say('Berita kilat') },
    ways.front && { to: '/admin/globals/front', label: say('Susun halaman depan') },
    ways.photos && { to: '/admin/collections/media', label: say('Unggah foto') },
    { to: '/admin/collections/articles', label: say('Semua berita') },
    { to: '/', label: say('Lihat situs') },
  ].filter((link) => link !== false)
  return (
    <nav className="day-ways" aria-label={say('Jalan cepat')}>
      {links.map(({ to, label }) => (
        <a key={to} href={to}>
          {label}
        </a>
      ))}
    </nav>
  )
}
