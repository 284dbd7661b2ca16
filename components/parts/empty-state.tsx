import type { ReactNode } from 'react'
import { Kawung } from './batik-band.tsx'

/** Said where stories would stand and there are none; `children` are ways on. */
export function EmptyState({
  title,
  hint,
  children,
}: {
  title: string
  hint: string
  children?: ReactNode
}) {
  return (
    <div className="my-16 text-center">
      <Kawung className="mx-auto h-12 w-12 text-accent" />
      <h2 className="mt-5 text-2xl">{title}</h2>
      <p className="mt-2 text-muted">{hint}</p>
      {children}
    </div>
  )
}
