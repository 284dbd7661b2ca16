import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { ReplyForm } from '#components/page/reply-form.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { replyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { pageMetadata } from '#content/machines/describe/site-seo.ts'
import { FAILURES } from '#content/model/press/reply-failure.ts'
import { FIELD_NAMES, LONGEST } from '#content/model/press/reply-request.ts'
import { newFormToken } from '#content/reading/desk/reply-queries.ts'

type Props = PageProps<'/hak-jawab'>

export const generateMetadata = async (): Promise<Metadata> =>
  pageMetadata(await publication(), {
    title: words.reply.title,
    description: words.reply.intro,
    path: replyPath,
  })

/** The right-of-reply form; a link from a story fills in the story's address. */
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
