import { authorFeed } from '#content/machines/feeds/feed-queries.ts'
import { answerFeed } from '../../../feed-answer.ts'

export const dynamic = 'force-dynamic'

export const GET = async (_: Request, { params }: RouteContext<'/penulis/[slug]/atom.xml'>) =>
  answerFeed(await authorFeed((await params).slug), 'atom.xml')
