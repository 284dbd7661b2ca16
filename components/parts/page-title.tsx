import type { ReactNode } from 'react'

/** The head of a page that is no story: its name large under the header, what it is above, what introduces it below. */
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
  /** {@link Breadcrumbs} to here. */
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
