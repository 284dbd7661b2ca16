import type { ReactNode } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import { indonesian } from '#content/base/words/indonesian.ts'
import type { Site } from '#content/model/site/site.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { DeskStory } from '#content/reading/desk/desk-story.ts'
import { PreviewPicture } from './preview-picture.tsx'

/** The story as a search result and as a link preview on WhatsApp, X and Facebook, each in that service's style. */
export function StoryPreviews({
  story,
  site,
  say,
}: {
  story: DeskStory
  site: Pick<Site, 'name' | 'url' | 'appearance'>
  say: Say
}) {
  const { host } = new URL(site.url)
  const description = story.summary || story.opening
  const written = story.headline.trim() || say('Judul berita')
  const headline = headlineAlone({ ...story, headline: written }, indonesian.genres)
  const picture = <PreviewPicture story={story} site={site} />
  return (
    <div className="desk-previews">
      <Preview name={say('Hasil pencarian')}>
        <div className="desk-search">
          <p className="desk-search-site">
            <strong>{site.name}</strong>
            {host}
            {story.section && ` › ${story.section.slug}`}
          </p>
          <p className="desk-search-title">{headline}</p>
          <div className="desk-search-text">
            <p>{description}</p>
            {story.photo && <div>{picture}</div>}
          </div>
        </div>
      </Preview>
      <Preview name="WhatsApp">
        <div className="desk-whatsapp">
          {picture}
          <div>
            <p className="desk-card-title">{headline}</p>
            <p className="desk-card-text">{description}</p>
            <p className="desk-card-host">{host}</p>
          </div>
        </div>
      </Preview>
      <Preview name="X">
        <div className="desk-x">
          {picture}
          <p className="desk-x-title">{headline}</p>
        </div>
        <p className="desk-card-host">{say('Dari {host}', { host })}</p>
      </Preview>
      <Preview name="Facebook">
        <div className="desk-facebook">
          {picture}
          <div>
            <p className="desk-facebook-host">{host}</p>
            <p className="desk-card-title">{headline}</p>
            <p className="desk-card-text">{description}</p>
          </div>
        </div>
      </Preview>
    </div>
  )
}

function Preview({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className="desk-preview">
      <figcaption>{name}</figcaption>
      {children}
    </figure>
  )
}
