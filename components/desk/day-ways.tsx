import type { DayWays as Ways } from '#content/desk/day.ts'

/** What is begun most often from the desk's first page, as far as the account may. */
export function DayWays({ ways }: { ways: Ways }) {
  const links = [
    ways.story && { to: '/admin/collections/articles/create', label: 'Tulis berita' },
    ways.flash && { to: '/admin/kilat', label: 'Berita kilat' },
    ways.front && { to: '/admin/globals/front', label: 'Susun halaman depan' },
    ways.photos && { to: '/admin/collections/media', label: 'Unggah foto' },
    { to: '/admin/collections/articles', label: 'Semua berita' },
    { to: '/', label: 'Lihat situs' },
  ].filter((link) => link !== false)
  return (
    <nav className="day-ways" aria-label="Jalan cepat">
      {links.map(({ to, label }) => (
        <a key={to} href={to}>
          {label}
        </a>
      ))}
    </nav>
  )
}
