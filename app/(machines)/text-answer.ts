import { answerNotFound } from './xml-answer.ts'

/** Responds with a text document that search engines do not index; 404 without a document. */
export const answerText = (document: string | undefined, type = 'text/plain'): Response =>
  document === undefined
    ? answerNotFound()
    : new Response(document, {
        headers: { 'content-type': `${type}; charset=utf-8`, 'x-robots-tag': 'noindex' },
      })
