import { sectionFeed } from '#content/machines/feeds/feed-queries.ts'
import { answerFeed } from '../../feed-answer.ts'

export const dynamic = 'force-dynamic'

export const GET = async (_: Request, { params }: RouteContext<'/[section]/rss.xml'>) =>
  answerFeed(await sectionFeed((await params).section), 'rss.xml')
