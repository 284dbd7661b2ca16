import { words } from '#content/base/words/words.ts'

/** Answers with an XML document that is no page of its own. */
export const answerXml = (document: string): Response =>
  new Response(document, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'x-robots-tag': 'noindex' },
  })

/** Answers that there is no such document. */
export const answerNothing = (): Response =>
  new Response(`${words.noDocument}\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
