import { words } from '#content/base/words/words.ts'

/** Responds with an XML document that search engines do not index. */
export const answerXml = (document: string): Response =>
  new Response(document, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'x-robots-tag': 'noindex' },
  })

/** Responds with 404 in plain text. */
export const answerNotFound = (): Response =>
  new Response(`${words.noDocument}\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
