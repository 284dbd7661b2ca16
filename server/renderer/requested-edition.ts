/**
 * Which edition of a page an address asks for. The text edition of `/news/kabut` is `/hemat/news/kabut`, with the
 * pictures that its reader chose in `gambar`; the page below it is made as if asked for without both.
 * @module
 */
import {
  frontPath,
  PAGE_PARAMETERS,
  textFrontPath,
  textPath,
} from '#content/base/address/addresses.ts'
import { PICTURES, type PictureChoice } from '#content/base/page-record/page-edition.ts'

/** An address understood: the full page, or its text edition with a choice of pictures. */
export interface AskedEdition {
  edition: 'full' | 'text'
  /** Path and query of the full page. */
  page: string
  pictures: PictureChoice
}

/** Below these there are no pages, so no text edition of one. */
const NO_PAGE = /^\/(?:admin|api|media|pratinjau|_next)(?:\/|$)/
/** An address at which there is nothing. */
export const NOWHERE = '/-/-/-'

/** Understands `url`, a tidy path with its query. */
export function askedEdition(url: string): AskedEdition {
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  if (path !== textFrontPath && !path.startsWith(`${textFrontPath}/`)) {
    return { edition: 'full', page: url, pictures: 'tanpa' }
  }
  const parameters = query.split('&').filter((part) => part !== '')
  const choice = parameters.find((part) => part.startsWith(`${PICTURES}=`))?.split('=')[1]
  const rest = parameters.filter((part) => !part.startsWith(`${PICTURES}=`)).join('&')
  const page = path.slice(textFrontPath.length) || '/'
  return {
    edition: 'text',
    page: NO_PAGE.test(page) ? NOWHERE : rest === '' ? page : `${page}?${rest}`,
    pictures: choice === 'kecil' || choice === 'penuh' ? choice : 'tanpa',
  }
}

/**
 * The page at `page` (path and query) as its editions link to each other: without parameters that change nothing,
 * so that one page has one look; the front page where there is none.
 */
export function linkedPage(page: string, outcome: 'found' | 'missing' | 'gone'): string {
  if (outcome === 'missing') return frontPath
  const [path = '', query = ''] = page.split(/\?(.*)/s)
  const parameters = query
    .split('&')
    .filter((part) => PAGE_PARAMETERS.includes(part.split('=', 1)[0] ?? ''))
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`
}

/** The address of the text edition of the page at `page` (path, query, fragment) with these pictures. */
export function textAddress(page: string, pictures: PictureChoice): string {
  const [rest = '', fragment] = textPath(page).split('#')
  const end = fragment === undefined ? '' : `#${fragment}`
  if (pictures === 'tanpa') return `${rest}${end}`
  return `${rest}${rest.includes('?') ? '&' : '?'}${PICTURES}=${pictures}${end}`
}
