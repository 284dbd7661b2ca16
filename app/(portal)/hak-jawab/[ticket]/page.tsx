import type { Metadata } from 'next'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { ReplyForm } from '#components/page/reply-form.tsx'
import { ReplyStatusPage } from '#components/page/reply-status-page.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'
import { readReplyForm } from '#content/model/press/reply-fields.ts'
import { newFormToken, replyAt } from '#content/reading/desk/reply-queries.ts'

type Props = PageProps<'/hak-jawab/[ticket]'>

const load = cache(replyAt)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).ticket)
  return missingMetadata(found ? words.reply.ticket : words.notFound.title)
}

/** The status of a request; the form again if the newsroom asks the sender to correct it. */
export default async function Ticket({ params }: Props) {
  const found = await load((await params).ticket)
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
