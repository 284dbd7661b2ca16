import type { ReactNode } from 'react'

/** The header of a page that is not a story: its kind above, its title, and an introduction below. */
export function PageTitle({
  title,
  label,
  note,
  trail,
  children,
}: {
  title: string
  label?: string | undefined
  note?: string | undefined
  /** {@link Breadcrumbs} of this page. */
  trail?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className={trail ? 'pt-3' : 'pt-6'}>
      {trail}
      {label && <p className="font-narrow font-bold text-accent">{label}</p>}
      <h1 className="text-head tracking-head">
        {title}
        {note && <span className="text-xl font-normal tracking-normal text-muted"> {note}</span>}
      </h1>
      {children && (
        <p className="mt-3 max-w-text font-serif text-lg leading-snug text-muted">{children}</p>
      )}
    </header>
  )
}
