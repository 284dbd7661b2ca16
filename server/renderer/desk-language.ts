import type { IncomingMessage } from 'node:http'

/**
 * Tells in which language the desk answers a request: the one that its account chose, else the browser's first, else
 * Indonesian (payload/dist/utilities/getRequestLanguage.js). `prefix` begins the names of the desk's cookies.
 */
export function deskLanguage(
  prefix: string,
): (request: Pick<IncomingMessage, 'headers'>) => 'en' | 'id' {
  const cookie = new RegExp(`(?:^|;\\s*)${RegExp.escape(prefix)}-lng=(en|id)(?:;|$)`)
  return ({ headers }) => {
    const chosen = cookie.exec(headers.cookie ?? '')?.[1]
    const isEnglish = chosen ? chosen === 'en' : /^en\b/i.test(headers['accept-language'] ?? '')
    return isEnglish ? 'en' : 'id'
  }
}
