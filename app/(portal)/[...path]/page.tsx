import type { Metadata } from 'next'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { words } from '#content/language/words.ts'
import { missingMetadata } from '#content/site/site-seo.ts'

export const metadata: Metadata = missingMetadata(words.notFound.title)

/** Every address that no other route knows. */
export default function Unknown() {
  return <MissingPage />
}
