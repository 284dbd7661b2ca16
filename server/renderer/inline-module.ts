/**
 * A module as part of a page, which saves the request for it.
 * @module
 */
import { createHash } from 'node:crypto'

/** A module for a page. */
export interface InlineModule {
  /** Its script, without comments and indentation. */
  readonly script: string
  /** The script's source in a Content-Security-Policy. */
  readonly source: string
}

const COMMENT = /\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

/**
 * The module with the source text `code`, whose comments are JSDoc or whole lines.
 * @throws {Error} when the text would end the script element
 */
export function inlineModule(code: string): InlineModule {
  const script = code.replace(COMMENT, '').replace(/^\s+/gm, '')
  if (/<\/script|<!--/i.test(script))
    throw new Error('A module cannot contain the end of a script.')
  return { script, source: `'sha256-${createHash('sha256').update(script).digest('base64')}'` }
}
