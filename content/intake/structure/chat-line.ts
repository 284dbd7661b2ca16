/**
 * The lines of an exported or copied chat: WhatsApp on Android, iOS and the web, and Telegram.
 * @module
 */

const DAY = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}`
const CLOCK = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AP]\.?M\.?)?`
const WHEN = String.raw`(?:${DAY},?\s${CLOCK}|${CLOCK},?\s${DAY})`
const MESSAGE = new RegExp(
  String.raw`^(?:\[${WHEN}\]\s?|${WHEN}\s[-–]\s)(?:~?\s?([^:\n]{1,40}):(?:\s|$))?`,
  'iu',
)
const TELEGRAM = new RegExp(
  String.raw`^([^,[\]\n]{1,40}), \[(?:${WHEN}|[^\]]{6,30}\d)\]:?\s*`,
  'iu',
)

/** What chats write where a picture, or a message that was taken back, stood. */
const NOT_SAID =
  /^(?:<[^<>]{3,40}(?:tidak disertakan|omitted)>|(?:gambar|foto|video|audio|stiker|dokumen|image|photo|sticker|document|gif) (?:tidak disertakan|omitted)|pesan ini (?:telah )?dihapus|anda menghapus pesan ini|this message was deleted|you deleted this message|null|\S{1,80}\.\p{L}{2,4} \((?:file terlampir|berkas terlampir|file attached)\)|<(?:terlampir|attached): [^<>]{1,80}>)\.?$/iu

/** The start of a message: who sent it (`undefined` for notices of the app), and its text. */
export interface ChatLine {
  sender: string | undefined
  text: string
}

/** Reads `line` as the first line of a message; `undefined` if it is none. */
export function chatLine(line: string): ChatLine | undefined {
  const found = MESSAGE.exec(line) ?? TELEGRAM.exec(line)
  return found ? { sender: found[1]?.trim(), text: line.slice(found[0].length) } : undefined
}

/** Whether a message only says that something stood there which the chat no longer has. */
export const isNotSaid = (text: string): boolean =>
  NOT_SAID.test(text.replaceAll('\u200e', '').trim())

/** The end of a message that was edited, as chats mark it. */
export const EDIT_MARK = /\s*<(?:pesan ini diedit|this message was edited)>$/iu
