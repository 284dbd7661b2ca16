import type { Metadata } from 'next'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { ReplyForm } from '#components/page/reply-form.tsx'
import { ReplyStatusPage } from '#components/page/reply-status-page.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { FormAlert } from '#components/parts/public-form.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'
import { FAILURES } from '#content/model/press/form-failure.ts'
import { readReplyForm } from '#content/model/press/reply-fields.ts'
import { newFormToken, replyAt } from '#content/reading/desk/reply-queries.ts'

type Props = PageProps<'/hak-jawab/[ticket]'>

const load = cache(replyAt)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).ticket)
  return missingMetadata(found ? words.reply.ticket : words.notFound.title)
}

/** The status of a request; or the form with what was written, if the desk has not received it. */
export default async function Ticket({ params, searchParams }: Props) {
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
  const { gagal } = await searchParams
  const failure = FAILURES.find((known) => known === gagal)
  const read = readReplyForm(found.fields, site.url)
  // The story of a refused form has not been looked up.
  const unknown = failure ? {} : { story: 'unknown' as const }
  return (
    <PortalShell site={site}>
      <PageTitle title={words.reply.title} />
      <FormAlert>
        {failure ? `${words.form.failures[failure]} ${words.form.kept}` : words.form.mend}
      </FormAlert>
      <ReplyForm
        fields={found.fields}
        faults={'faults' in read ? read.faults : unknown}
        token={newFormToken(new Date())}
        ticket={found.ticket}
      />
    </PortalShell>
  )
}
