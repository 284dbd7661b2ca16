import type { Metadata } from 'next'
import { OldAddress } from '#app/(portal)/old-address.tsx'
import { numberIn } from '#content/base/address/old-address.ts'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'

export const metadata: Metadata = missingMetadata(words.notFound.title)

/** Catches every address without a route of its own. */
export default async function Unknown({ params, searchParams }: PageProps<'/[...path]'>) {
  return <OldAddress path={(await params).path} query={numberIn(await searchParams)} />
}
