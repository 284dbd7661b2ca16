import type { Metadata } from 'next'
import { specimens } from '#components/gallery/gallery-specimens.tsx'

export const metadata: Metadata = { title: 'Galeri', robots: { index: false } }

/** Every component in every state. Development only, by `pageExtensions` in `next.config.js`. */
export default function Gallery() {
  return specimens.map(({ name, view }) => (
    <section key={name} id={name} className="mt-12 border-t-4 border-ink">
      <p className="bg-panel p-2 font-narrow text-sm">
        <a href={`#${name}`}>{name}</a>
      </p>
      {view}
    </section>
  ))
}
