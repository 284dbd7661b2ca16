import { absolute, storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { shareLinks } from './share-links.ts'

/**
 * Sharing links: plain links without counters, loading nothing from the networks. The buttons that need script are
 * hidden until `public/enhance.js` finds that they work.
 */
export function ShareRow({ story, site }: { story: PublishedStory; site: Site }) {
  const headline = headlineAlone(story, words.genres)
  const links = shareLinks(absolute(site, storyPath(story)), headline)
  return (
    <aside
      aria-label={words.story.share}
      className="mt-8 self-start lg:sticky lg:top-6 lg:col-start-1 lg:row-start-3 print:hidden"
    >
      <h2 className="font-narrow text-sm">{words.story.share}</h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {links.map((link) => (
          <li key={link.name}>
            <a href={link.href} className="chip">
              {link.name}
            </a>
          </li>
        ))}
        <li hidden>
          <button type="button" className="chip" data-enhance="copy">
            {words.story.copyLink}
          </button>
        </li>
        <li hidden>
          <button type="button" className="chip" data-enhance="share">
            {words.story.shareElsewhere}
          </button>
        </li>
      </ul>
      <output
        className="mt-2 block text-sm break-all"
        data-enhance="copied"
        data-words={words.story.linkCopied}
      />
    </aside>
  )
}
