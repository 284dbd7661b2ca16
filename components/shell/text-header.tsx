import { Fragment } from 'react'
import { OnlyIn } from '#components/parts/only-in.tsx'
import {
  frontPath,
  searchPath,
  sectionPath,
  textFrontPath,
  todayPath,
} from '#content/base/address/addresses.ts'
import type { PictureChoice } from '#content/base/page-record/page-edition.ts'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'

const CHOICES: readonly PictureChoice[] = ['tanpa', 'kecil', 'penuh']

/**
 * The head of every page of the text edition: name, the way back to the full page, sections and search, and the
 * choice of pictures. The renderer knows the page's own address and what its pictures weigh, and adds both.
 */
export function TextHeader({ site }: { site: Site }) {
  return (
    <OnlyIn edition="text">
      <header>
        <p>
          <a href={frontPath}>
            <b>{site.name}</b>
          </a>{' '}
          · {words.text.name} ·{' '}
          <a href={frontPath} data-full="">
            {words.text.full}
          </a>
        </p>
        <nav aria-label={words.sections}>
          {site.sections.map((section) => (
            <Fragment key={section.id}>
              <a href={sectionPath(section)}>{section.name}</a>{' '}
            </Fragment>
          ))}
          <a href={todayPath}>{words.dayIndex}</a> <a href={searchPath()}>{words.search.name}</a>
        </nav>
        <nav aria-label={words.text.pictures}>
          {words.text.pictures}:{' '}
          {CHOICES.map((choice) => (
            <Fragment key={choice}>
              <a href={textFrontPath} data-pictures={choice}>
                {words.text.choices[choice]}
              </a>{' '}
            </Fragment>
          ))}
        </nav>
      </header>
    </OnlyIn>
  )
}
