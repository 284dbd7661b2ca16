import type { ReactNode } from 'react'
import { HouseMark } from './house-mark.tsx'

/** Shown in place of an empty list; `children` are links to go on with. */
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
      <HouseMark className="mx-auto h-12 w-12 text-accent" />
      <h2 className="mt-5 text-2xl">{title}</h2>
      <p className="mt-2 text-muted">{hint}</p>
      {children}
    </div>
  )
}
