import { words } from '#content/base/words/words.ts'

/** Responds with an XML document that search engines do not index. */
export const answerXml = (document: string): Response =>
  new Response(document, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'x-robots-tag': 'noindex' },
  })

/** Responds with 404 in plain text. */
export const answerNotFound = (): Response => withoutDocument(404)

/** Responds with 410 in plain text: what was here was taken back. */
export const answerGone = (): Response => withoutDocument(410)

const withoutDocument = (status: number): Response =>
  new Response(`${words.noDocument}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
