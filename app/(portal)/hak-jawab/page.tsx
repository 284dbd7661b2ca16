import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { PageTitle } from '#components/page/page-title.tsx'
import { ReplyForm } from '#components/reply/reply-form.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { replyPath } from '#content/address/addresses.ts'
import { words } from '#content/language/words.ts'
import { FAILURES } from '#content/reply/reply-failure.ts'
import { newFormToken } from '#content/reply/reply-queries.ts'
import { FIELD_NAMES, LONGEST } from '#content/reply/reply-request.ts'
import { pageMetadata } from '#content/site/site-seo.ts'

type Props = PageProps<'/hak-jawab'>

export const generateMetadata = async (): Promise<Metadata> =>
  pageMetadata(await publication(), {
    title: words.reply.title,
    description: words.reply.intro,
    path: replyPath,
  })

/** The form for a right of reply; a link from a story fills in its address. */
export default async function Reply({ searchParams }: Props) {
  const parameters = await searchParams
  const failure = FAILURES.find((known) => known === parameters.gagal)
  const story = parameters[FIELD_NAMES.story]
  return (
    <PortalShell site={await publication()} current={replyPath}>
      <PageTitle title={words.reply.title}>{words.reply.intro}</PageTitle>
      {failure && (
        <p role="alert" className="mt-5 border border-accent p-4 font-bold">
          {words.reply.failures[failure]}
        </p>
      )}
      <ReplyForm
        fields={typeof story === 'string' ? { story: story.slice(0, LONGEST.story) } : {}}
        token={newFormToken(new Date())}
      />
    </PortalShell>
  )
}
