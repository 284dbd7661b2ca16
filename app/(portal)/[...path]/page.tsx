import type { Metadata } from 'next'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'

export const metadata: Metadata = missingMetadata(words.notFound.title)

/** Catches every address without a route of its own. */
export default function Unknown() {
  return <MissingPage />
}
