import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import type { AiUse } from '#content/model/photo/photo.ts'

/** The position of a line: in the head, before the first paragraph, less evidence is needed for a photo line. */
export type Place = 'head' | 'body'

const CLOSING_CREDIT = /\s?[([]([^()[\]]{2,120})[)\]]\.?$/u
const CREDIT_LABEL =
  /^(?:foto|photo|gambar|kredit(?: foto)?|credit|sumber(?: foto)?|source)\s*[:/.-]?\s*(?=\S)/iu
const CREDIT_IN_BODY = /^(?:(?:foto|photo|gambar)\b|dok\b|dokumentasi\b)|\bfoto\//iu
const CREDIT_IN_HEAD =
  /^(?:foto|photo|gambar|kredit|credit|sumber|source|dok|dokumentasi|ilustrasi|infografis|grafis|ist|istimewa)\b|\bfoto\b/iu
const PLAIN_CREDIT = /(?:^|[\s.|])(?:kredit foto|sumber foto|foto|photo)\s*:\s*([^:]{2,80})$/iu
/** In characters; a caption is a sentence or two. */
const LONGEST_PHOTO_LINE = 800

/**
 * Reads a photo line: the repeated headline as alternative text, a caption, and the credit in parentheses (`(foto: …)`,
 * `(Dok. …)`) or after `Foto:`. `undefined` for any other line.
 */
export function readPhotoLine(
  text: string,
  headline: string,
  place: Place,
): IncomingPicture | undefined {
  if (text.length > LONGEST_PHOTO_LINE) return undefined
  const repeated = place === 'head' && startsWith(text, headline)
  const found = creditOf(text, place, repeated)
  if (!found && !(repeated && text.length > headline.length)) return undefined
  const words = found?.words ?? text
  const caption = (repeated ? words.slice(headline.length) : words).replace(
    /^[\s:|.–—-]+|[\s|–—-]+$/gu,
    '',
  )
  const alt = repeated || caption === '' ? headline : caption
  return {
    alt,
    ...(caption && { caption }),
    ...(found && { credit: found.credit }),
    aiUse: aiUseIn(found?.credit ?? ''),
  }
}

/** The AI use declared in a credit. */
export function aiUseIn(credit: string): AiUse {
  if (
    !/\bAI\b|kecerdasan (?:buatan|artifisial)|midjourney|dall-?e\b|chatgpt|gemini|stable diffusion/iu.test(
      credit,
    )
  ) {
    return 'none'
  }
  return /diubah|diolah|disunting|diedit|dimodifikasi|olahan|suntingan|dipertajam/iu.test(credit)
    ? 'altered'
    : 'generated'
}

function creditOf(
  text: string,
  place: Place,
  repeated: boolean,
): { credit: string; words: string } | undefined {
  const closing = CLOSING_CREDIT.exec(text)
  const inside = closing?.[1]?.trim()
  const pattern = place === 'head' ? CREDIT_IN_HEAD : CREDIT_IN_BODY
  if (closing && inside && (repeated || pattern.test(inside))) {
    return { credit: inside.replace(CREDIT_LABEL, ''), words: text.slice(0, closing.index) }
  }
  const plain = PLAIN_CREDIT.exec(text)
  if (plain?.[1] && (place === 'head' || plain.index === 0)) {
    return { credit: plain[1].replace(/\.$/u, '').trim(), words: text.slice(0, plain.index).trim() }
  }
  return undefined
}

/** Whether `text` begins with `headline`, ignoring case and the kind of quotes and dashes. */
function startsWith(text: string, headline: string): boolean {
  return (
    folded(text.slice(0, headline.length)) === folded(headline) &&
    !/^[\p{L}\d]/u.test(text.slice(headline.length))
  )
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'").replace(/[–—]/gu, '-')
}
