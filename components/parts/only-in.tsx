import { createElement, type ReactNode } from 'react'
import { type Edition, MARK } from '#content/base/page-record/page-edition.ts'

/**
 * A part of a page that one edition has: the renderer takes the mark off there and the part out elsewhere.
 * `bytes` is what the part has readers fetch. Where no renderer comes by (development), other editions stay hidden.
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
