import { answerNothing } from './xml-answer.ts'

/** Answers with a file of lines; 404 where there is none. */
export const answerText = (document: string | undefined, type = 'text/plain'): Response =>
  document === undefined
    ? answerNothing()
    : new Response(document, {
        headers: { 'content-type': `${type}; charset=utf-8`, 'x-robots-tag': 'noindex' },
      })
