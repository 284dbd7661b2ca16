import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { OfflinePage } from '#components/page/offline-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { offlinePath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { pageMetadata } from '#content/machines/describe/site-seo.ts'

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
