import { Fragment } from 'react'
import {
  frontPath,
  searchPath,
  sectionPath,
  textFrontPath,
  todayPath,
} from '#content/address/addresses.ts'
import { words } from '#content/language/words.ts'
import type { PictureChoice } from '#content/page-record/page-edition.ts'
import type { Site } from '#content/site/site.ts'
import { OnlyIn } from './only-in.tsx'

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
