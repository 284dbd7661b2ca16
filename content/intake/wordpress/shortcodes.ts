/**
 * Shortcodes of WordPress as HTML: `[caption]`, `[gallery]`, `[embed]` and players become what they show; of others the
 * words between them stay.
 * @see https://codex.wordpress.org/Shortcode_API
 * @module
 */
import { escapeAttribute } from 'entities'

/** A name is one if it has attributes or an end, or is known: editors write words in brackets too. */
const TAG =
  /\[(\[?)(\/?)([a-z][\w-]{1,40})((?:\s+(?:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s'"\]]+)|"[^"]*"|[^\s[\]]+))*)\s*\/?\](\]?)/gi
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))/g
/** Names without attributes that are never words of a story. */
const KNOWN =
  /^(?:gallery|playlist|caption|wp_caption|embed|video|audio|more|nextpage|toc|contact-form(?:-7)?|vc_\w+|et_pb_\w+|fusion_\w+|elementor-template|su_\w+|tie_\w+|td_\w+|adrotate|ads?|advads|rev_slider|wpforms)$/i

/** The attributes of a shortcode by their names. */
function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', a, b, c]) => [
      name.toLowerCase(),
      a ?? b ?? c ?? '',
    ]),
  )
}

/** `html` without shortcodes. `onDropped` is called with the name of each that has no place in a story. */
export function withoutShortcodes(html: string, onDropped: (name: string) => void): string {
  const captions = html.replace(
    /\[(?:wp_)?caption([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/gi,
    (_, attributes: string, inside: string) => {
      const [, picture = '', words = ''] =
        /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inside) ?? []
      const caption = words.trim() || attributesIn(attributes).caption || ''
      return `\n\n<figure>${picture || inside}<figcaption>${caption}</figcaption></figure>\n\n`
    },
  )
  const embeds = captions.replace(
    /\[embed[^\]]*\]\s*([\s\S]*?)\s*\[\/embed\]/gi,
    (_, address: string) => `\n\n<p>${address}</p>\n\n`,
  )
  return embeds.replace(
    TAG,
    (whole, before: string, slash: string, name: string, rest: string, after: string) => {
      // `[[name]]` is how one writes about a shortcode.
      if (before && after) return `[${slash}${name}${rest}]`
      const attributes = attributesIn(rest)
      const isCode = KNOWN.test(name) || slash !== '' || Object.keys(attributes).length > 0
      if (!isCode) return whole
      switch (name.toLowerCase()) {
        case 'gallery':
          return `\n\n<warta-gallery data-ids="${escapeAttribute(attributes.ids ?? attributes.include ?? '')}"></warta-gallery>\n\n`
        case 'video':
        case 'audio': {
          if (slash) return ''
          const address =
            attributes.src ?? attributes.mp4 ?? attributes.webm ?? attributes.mp3 ?? attributes.m4a
          if (address) return `\n\n<video src="${escapeAttribute(address)}"></video>\n\n`
          break
        }
        case 'more':
        case 'nextpage':
          return '\n\n'
      }
      if (!slash) onDropped(name.toLowerCase())
      return ''
    },
  )
}
