import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import type { AiUse } from '#content/model/photo/photo.ts'
import { isPerson } from './words/person-names.ts'
import { isSite, type SourceTable } from './words/source-table.ts'

/** The position of a line: in the head, before the first paragraph, less evidence is needed for a photo line. */
export type PhotoPlace = 'head' | 'body'

const CLOSING_CREDIT = /\s?[([]([^()[\]]{2,120})[)\]]\.?$/u
const CREDIT_LABEL =
  /^(?:foto|photo|gambar|kredit(?: foto)?|credit|sumber(?: foto)?|source)\s*[:/.-]?\s*(?=\S)/iu
const CREDIT_IN_BODY = /^(?:(?:foto|photo|gambar)\b|dok\b|dokumentasi\b)|\bfoto\//iu
const CREDIT_IN_HEAD =
  /^(?:foto|photo|gambar|kredit|credit|sumber|source|dok|dokumentasi|ilustrasi|infografis|grafis|ist|istimewa|getty|shutterstock|pexels|unsplash|freepik|pixabay)\b|\bfoto\b/iu
const PLAIN_CREDIT =
  /(?:^|[\s.|])(?:kredit(?: foto)?|sumber foto|credit|fotografer|photographer|foto|photo|dok\.?|dokumentasi)\s*:\s*([^:]{2,80})$/iu
/** A credit behind a sentence, without brackets: `TEMPO/Nama`, `ANTARA FOTO/Nama/hp`, `Dok. Humas`. */
const CREDIT_BEHIND =
  /(?<=[.!?…)"”])\s+((?:[\p{L}\d.]+ ){0,2}[\p{L}\d.]+\s?\/\s?\p{Lu}[\p{L}\d .'’/-]{1,60}?|(?:dok\.?|dokumentasi|foto) \p{Lu}[\p{L}\d .'’/-]{1,60}?)\.?$/iu
const DRAWN = /^(?:foto |gambar )?(?:ilustrasi|infografis|grafis)\b/iu
const CAPTION_LABEL =
  /^(?:keterangan (?:foto|gambar)|ket(?:erangan)?\.?\s*foto|teks foto|(?:photo )?caption|foto|gambar)\s*:\s*/iu
/** In characters; a caption is a sentence or two. */
const LONGEST_PHOTO_LINE = 800

/**
 * Reads a photo line: the repeated headline as alternative text, a caption, and the credit in parentheses (`(foto: …)`,
 * `(Dok. …)`), after `Foto:`, or behind the caption (`TEMPO/Nama`). `undefined` for any other line.
 */
export function readPhotoLine(
  text: string,
  headline: string,
  place: PhotoPlace,
  sources: SourceTable,
): IncomingPicture | undefined {
  if (text.length > LONGEST_PHOTO_LINE) return undefined
  const repeated = place === 'head' && startsWith(text, headline)
  const found = creditOf(text, place, repeated, sources)
  if (!found && !(repeated && text.length > headline.length)) return undefined
  const words = found?.words ?? text
  const caption = (repeated ? words.slice(headline.length) : words.replace(CAPTION_LABEL, ''))
    .replace(/^[\s:|.–—-]+/u, '')
    .replace(/[\s|–—-]{1,20}$/u, '')
  const isBareLabel = DRAWN.test(caption) && caption.split(' ').length <= 2
  const alt = repeated || caption === '' || isBareLabel ? headline : caption
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

interface FoundCredit {
  credit: string
  words: string
}

function creditOf(
  text: string,
  place: PhotoPlace,
  repeated: boolean,
  sources: SourceTable,
): FoundCredit | undefined {
  const closing = CLOSING_CREDIT.exec(text.slice(-140))
  const inside = closing?.[1]?.trim()
  const pattern = place === 'head' ? CREDIT_IN_HEAD : CREDIT_IN_BODY
  const isCredit =
    inside !== undefined &&
    (repeated ||
      pattern.test(inside) ||
      isSlashCredit(inside, sources) ||
      (place === 'head' && (DRAWN.test(text) || CAPTION_LABEL.test(text))))
  if (closing && inside && isCredit) {
    const words = text.slice(0, text.length - closing[0].length)
    return { credit: inside.replace(CREDIT_LABEL, ''), words }
  }
  if (place === 'head' && isSlashCredit(text, sources)) return { credit: text, words: '' }
  const plain = PLAIN_CREDIT.exec(text.slice(-140))
  const start = text.length - Math.min(text.length, 140) + (plain?.index ?? 0)
  if (plain?.[1] && (place === 'head' || start === 0)) {
    return { credit: plain[1].replace(/\.$/u, '').trim(), words: text.slice(0, start).trim() }
  }
  const behind = CREDIT_BEHIND.exec(text.slice(-140))
  if (behind?.[1] && (place === 'head' || isSlashCredit(behind[1], sources))) {
    return { credit: behind[1].trim(), words: text.slice(0, text.length - behind[0].length) }
  }
  return undefined
}

/** A source and a name, in either order: `ANTARA FOTO/Nama/hp`, `Contoh.id/Nama`, `Nama/detikJatim`. */
function isSlashCredit(words: string, sources: SourceTable): boolean {
  if (words.length > 100) return false
  const [first = '', second = ''] = words.split(/\s*\/\s*/u)
  return isCreditPair(first, second, sources) || isCreditPair(second, first, sources)
}

function isCreditPair(source: string, name: string, sources: SourceTable): boolean {
  const isSource =
    sources.find(source) !== undefined ||
    isSite(source) ||
    /\b(?:foto|photos?|images|pictures)$/iu.test(source)
  return isSource && isPerson(name) && /\p{Ll}|\s/u.test(name) && !sources.find(name)
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
