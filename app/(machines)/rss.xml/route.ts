import { siteFeed } from '#content/machines/feeds/feed-queries.ts'
import { answerFeed } from '../feed-answer.ts'

export const dynamic = 'force-dynamic'

export const GET = async () => answerFeed(await siteFeed(), 'rss.xml')
