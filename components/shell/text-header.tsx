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
 * The header of the text edition: the name, a link to the full page, sections, search, and the choice of pictures. The
 * renderer fills in the page's own address and the size of its pictures.
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
