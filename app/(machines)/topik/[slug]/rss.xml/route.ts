import { topicFeed } from '#content/machines/feeds/feed-queries.ts'
import { answerFeed } from '../../../feed-answer.ts'

export const dynamic = 'force-dynamic'

export const GET = async (_: Request, { params }: RouteContext<'/topik/[slug]/rss.xml'>) =>
  answerFeed(await topicFeed((await params).slug), 'rss.xml')
