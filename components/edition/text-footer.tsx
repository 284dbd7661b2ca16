import { Fragment } from 'react'
import { offlinePath, pagePath } from '#content/address/addresses.ts'
import { words } from '#content/language/words.ts'
import type { Site } from '#content/site/site.ts'
import { OnlyIn } from './only-in.tsx'

/** The foot of every page of the text edition: what press law asks to be found. */
export function TextFooter({ site }: { site: Site }) {
  return (
    <OnlyIn edition="text">
      <footer>
        <nav aria-label={words.pages}>
          {site.pages.map((page) => (
            <Fragment key={page.slug}>
              <a href={pagePath(page)}>{page.title}</a>{' '}
            </Fragment>
          ))}
          {site.offlineReading && <a href={offlinePath}>{words.offline.name}</a>}
        </nav>
        <p>
          {words.publisher}: {site.publisher.name}
        </p>
      </footer>
    </OnlyIn>
  )
}
