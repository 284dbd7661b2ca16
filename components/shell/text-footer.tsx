import { Fragment } from 'react'
import { OnlyIn } from '#components/parts/only-in.tsx'
import { offlinePath, pagePath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'

/** The footer of the text edition, with the links that press law requires. */
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
