/**
 * Which edition of a page an address requests. The text edition of `/news/kabut` is `/hemat/news/kabut`, with the
 * reader's choice of pictures in `gambar`; the page itself is rendered as if requested without either.
 * @module
 */
import {
  frontPath,
  PAGE_PARAMETERS,
  textFrontPath,
  textPath,
} from '#content/base/address/addresses.ts'
import { PICTURES, type PictureChoice } from '#content/base/page-record/page-edition.ts'

/** A parsed address: the full page, or its text edition with a choice of pictures. */
export interface RequestedEdition {
  edition: 'full' | 'text'
  /** Path and query of the full page. */
  page: string
  pictures: PictureChoice
}

/** Paths below these have no text edition. */
const NO_PAGE = /^\/(?:admin|api|media|pratinjau|_next)(?:\/|$)/
/** An address without a page. */
export const NOWHERE = '/-/-/-'

/** Parses `url`, a tidy path with its query. */
export function readEdition(url: string): RequestedEdition {
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
 * The address by which the editions of `page` (path and query) link to each other: without parameters that change
 * nothing, so that a page looks the same under each; the front page for a page that is missing or gone, whose address
 * may repeat the name for which it was withdrawn.
 */
export function linkedPage(page: string, outcome: 'found' | 'missing' | 'gone'): string {
  if (outcome !== 'found') return frontPath
  const [path = '', query = ''] = page.split(/\?(.*)/s)
  const parameters = query
    .split('&')
    .filter((part) => PAGE_PARAMETERS.includes(part.split('=', 1)[0] ?? ''))
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`
}

/** The address of the text edition of `page` (path, query, fragment) with a choice of pictures. */
export function textAddress(page: string, pictures: PictureChoice): string {
  const [rest = '', fragment] = textPath(page).split('#')
  const end = fragment === undefined ? '' : `#${fragment}`
  if (pictures === 'tanpa') return `${rest}${end}`
  return `${rest}${rest.includes('?') ? '&' : '?'}${PICTURES}=${pictures}${end}`
}
