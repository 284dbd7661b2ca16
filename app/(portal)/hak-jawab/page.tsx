import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { ReplyForm } from '#components/page/reply-form.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { FormAlert } from '#components/parts/public-form.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { replyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { pageMetadata } from '#content/machines/describe/site-seo.ts'
import { FAILURES } from '#content/model/press/form-failure.ts'
import { REPLY_SHAPE } from '#content/model/press/reply-request.ts'
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
  const story = parameters[REPLY_SHAPE.names.story]
  return (
    <PortalShell site={await publication()} current={replyPath}>
      <PageTitle title={words.reply.title}>{words.reply.intro}</PageTitle>
      {failure && <FormAlert>{words.form.failures[failure]}</FormAlert>}
      <ReplyForm
        fields={
          typeof story === 'string' ? { story: story.slice(0, REPLY_SHAPE.longest.story) } : {}
        }
        token={newFormToken(new Date())}
      />
    </PortalShell>
  )
}
