import { createElement, type ReactNode } from 'react'
import { type Edition, MARK } from '#content/base/page-record/page-edition.ts'

/**
 * Content for one edition only: the renderer unwraps it in that edition and removes it from the others. `bytes` is the
 * size of the files it loads. In development, without the renderer, content of the other editions stays hidden.
 */
export function OnlyIn({
  edition,
  bytes,
  children,
}: {
  edition: Edition
  bytes?: number
  children: ReactNode
}) {
  const mark = { 'data-edition': edition, 'data-bytes': bytes, hidden: edition !== 'full' }
  return createElement(MARK, mark, children)
}
