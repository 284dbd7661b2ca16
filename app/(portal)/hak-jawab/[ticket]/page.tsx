import type { Metadata } from 'next'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { PageTitle } from '#components/page/page-title.tsx'
import { ReplyForm } from '#components/reply/reply-form.tsx'
import { ReplyStatusPage } from '#components/reply/reply-status-page.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { words } from '#content/language/words.ts'
import { readReplyForm } from '#content/reply/reply-form.ts'
import { newFormToken, replyAt } from '#content/reply/reply-queries.ts'
import { missingMetadata } from '#content/site/site-seo.ts'

type Props = PageProps<'/hak-jawab/[ticket]'>

const ask = cache(replyAt)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await ask((await params).ticket)
  return missingMetadata(found ? words.reply.ticket : words.notFound.title)
}

/** How far a request is; the form again where something in it is still to be mended. */
export default async function Ticket({ params }: Props) {
  const found = await ask((await params).ticket)
  if (!found) return <MissingPage />
  const site = await publication()
  if (found.kind === 'status') {
    return (
      <PortalShell site={site}>
        <ReplyStatusPage status={found.status} />
      </PortalShell>
    )
  }
  const read = readReplyForm(found.fields, site.url)
  return (
    <PortalShell site={site}>
      <PageTitle title={words.reply.title} />
      <p role="alert" className="mt-5 border border-accent p-4 font-bold">
        {words.reply.mend}
      </p>
      <ReplyForm
        fields={found.fields}
        faults={'faults' in read ? read.faults : { story: 'unknown' }}
        token={newFormToken(new Date())}
        ticket={found.ticket}
      />
    </PortalShell>
  )
}
