import { StoryPage } from '#components/article/story-page.tsx'
import { storiesAround } from '#content/article/around-queries.ts'
import type { PublishedArticle } from '#content/article/article.ts'
import { asideTeasers } from '#content/article/article-queries.ts'
import { notedOldYear } from '#content/article/noted-age.ts'
import { popularAside } from '#content/reading/popular-stories.ts'
import type { Site } from '#content/site/site.ts'

/** How many of the newest stories, and of the most read, stand beside a story. */
const ASIDE = 5

/** A story with what stands beside and below it: for readers, and for who looks at it before them. */
export async function StoryAsRead({ article, site }: { article: PublishedArticle; site: Site }) {
  const [newest, popular, around] = await Promise.all([
    asideTeasers(ASIDE, article.id),
    popularAside(ASIDE, article.id, new Date()),
    storiesAround(article),
  ])
  return (
    <StoryPage
      article={article}
      site={site}
      newest={newest}
      popular={popular}
      around={around}
      year={notedOldYear(article, site)}
    />
  )
}
