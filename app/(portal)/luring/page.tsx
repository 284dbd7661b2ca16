import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { OfflinePage } from '#components/page/offline-page.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { offlinePath } from '#content/address/addresses.ts'
import { words } from '#content/language/words.ts'
import { pageMetadata } from '#content/site/site-seo.ts'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await publication(), {
    title: words.offline.name,
    description: words.offline.text,
    path: offlinePath,
    index: false,
  })
}

export default async function Offline() {
  return (
    <PortalShell site={await publication()} current={offlinePath}>
      <OfflinePage />
    </PortalShell>
  )
}
