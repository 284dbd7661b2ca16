import { plainText } from '#content/intake/legacy/plain-text.ts'
import { wordpressTime } from './wordpress-time.ts'
import type { WxrItem } from './wxr-document.ts'

/** A comment as it is kept in a file; without address of mail and network, which nobody needs to read it. */
export interface KeptComment {
  /** The name of the story at its origin, and its address there. */
  story: string
  address: string
  id: string
  /** The number of the comment that it answers; 0 if none. */
  parent: string
  author: string
  url: string
  at?: Date
  /** As WordPress says it: 1 readers saw it, 0 it waited, `spam`, `trash`. */
  approved: string
  /** `comment`, or `pingback` and `trackback`, which other sites sent. */
  type: string
  text: string
}

/** The comments of an item of `site`. */
export function commentsOf({ texts, comments }: WxrItem, site: string): KeptComment[] {
  return comments.map((comment) => {
    const of = (name: string) => comment.get(`wp:comment_${name}`)?.trim() ?? ''
    const at = wordpressTime(of('date_gmt'), '', 'Asia/Jakarta')
    return {
      story: `${site}/?p=${texts.get('wp:post_id')?.trim() ?? ''}`,
      address: texts.get('link')?.trim() ?? '',
      id: of('id'),
      parent: of('parent') || '0',
      author: plainText(of('author')),
      url: of('author_url'),
      ...(at && { at }),
      approved: of('approved'),
      type: of('type') || 'comment',
      text: of('content'),
    }
  })
}
