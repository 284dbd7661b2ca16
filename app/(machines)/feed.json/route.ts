import { siteFeed } from '#content/feed/feed-queries.ts'
import { answerFeed } from '../feed-answer.ts'

export const dynamic = 'force-dynamic'

export const GET = async () => answerFeed(await siteFeed(), 'feed.json')
