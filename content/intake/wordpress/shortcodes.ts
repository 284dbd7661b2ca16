/**
 * Shortcodes of WordPress as HTML: `[caption]`, `[gallery]`, `[embed]` and players become what they show; of others the
 * words between them stay.
 * @see https://codex.wordpress.org/Shortcode_API
 * @module
 */
import { escapeAttribute } from 'entities'

/**
 * A shortcode with its attributes up to the bracket that ends it; brackets in quotes are part of a value. Each character
 * can be matched in one way only, so that hostile text costs no more than its length. A name is one if it has attributes
 * or an end, or is known: editors write words in brackets too.
 */
const TAG = /\[(\[?)(\/?)([a-z][\w-]{1,40})((?:[\s/](?:"[^"]*"|[^"[\]])*)?)\](\]?)/gi
const ATTRIBUTE = /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))/g
/** Names without attributes that are never words of a story. */
const KNOWN =
  /^(?:gallery|playlist|caption|wp_caption|embed|video|audio|more|nextpage|toc|contact-form(?:-7)?|vc_\w+|et_pb_\w+|fusion_\w+|elementor-template|su_\w+|tie_\w+|td_\w+|adrotate|ads?|advads|rev_slider|wpforms)$/i

/** A tag ends before the next one begins, so that each character is looked at once. */
const IMAGE = /<img\b[^<>]*>/i
/** A character that is outside of all tags. */
const HAS_WORDS = /(?:^|>)\s*[^\s<]/

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
  const captions = withoutPairs(html, /^(?:wp_)?caption$/i, (attributes, inside) => {
    // What is around the picture are the words below it. Without a picture all of it is shown as it is.
    const picture = IMAGE.exec(inside)?.[0]
    const around = picture === undefined ? '' : inside.replace(picture, () => '')
    const caption = HAS_WORDS.test(around) ? around : (attributes.caption ?? '')
    return `\n\n<figure>${picture ?? inside}<figcaption>${caption.trim()}</figcaption></figure>\n\n`
  })
  const embeds = withoutPairs(
    captions,
    /^embed$/i,
    (_, address) => `\n\n<p>${address.trim()}</p>\n\n`,
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
          return `\n\n${galleryMark(attributes)}\n\n`
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

/** `html` with other HTML in place of each shortcode named so, from its beginning to its end. */
function withoutPairs(
  html: string,
  name: RegExp,
  shown: (attributes: Record<string, string>, inside: string) => string,
): string {
  let done = ''
  /** Where what is not in `done` begins, and the beginning that has no end yet. */
  let from = 0
  let open: { start: number; end: number; attributes: string } | undefined
  for (const match of html.matchAll(TAG)) {
    const [whole, before, slash, found = '', attributes = '', after] = match
    const { index } = match
    if (!name.test(found) || (before && after)) continue
    if (!slash) {
      open = { start: index, end: index + whole.length, attributes }
    } else if (open) {
      done += html.slice(from, open.start)
      done += shown(attributesIn(open.attributes), html.slice(open.end, index))
      from = index + whole.length
      open = undefined
    }
  }
  return done + html.slice(from)
}

/** A gallery names its pictures, or the post that they were uploaded to: its own if it names none. */
const galleryMark = ({ ids, include, id = '' }: Record<string, string>): string =>
  `<warta-gallery data-ids="${escapeAttribute(ids ?? include ?? '')}" data-post="${escapeAttribute(id)}"></warta-gallery>`
