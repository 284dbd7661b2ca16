/** Roles in bylines and credits: `Penulis:`, `Edited by`, `Translator:`. */
export type Role = 'author' | 'editor' | 'other'

const AUTHOR_WORD = `(?:penulis(?: berita| naskah)?|rep(?:orter)?|pewarta|(?:reporter|wartawan|jurnalis|kontributor|koresponden)(?: \\p{L}[^:|/,.]{1,25})?|peliput|liputan|reportase|laporan(?: (?:wartawan|reporter|jurnalis|kontributor|koresponden)(?: [^:]{2,40})?)?|teks|naskah|narasi|author|writer|writers|penulis dan fotografer|text)`
const EDITOR_WORD = `(?:editor(?: in chief| bahasa| naskah)?|red|penyunting|redaktur(?: pelaksana)?|copy ?editor|penyelaras(?: akhir)?|edited by|disunting oleh|editors|penyunting naskah)`
const OTHER_WORD = `(?:penerjemah|penterjemah|translator|translated by|diterjemahkan oleh|alih bahasa|uploader|pengunggah|diunggah oleh|fotografer|photographer|foto(?:grafer)? oleh|photo by|videografer|kamerawan|video editor|editor video|produser|producer|produced by|ilustrator|ilustrasi|infografis|desain(?: grafis)?|grafis|sumber berita|penanggung jawab|pemimpin redaksi|admin|copyright|hak cipta|pengirim|narator|presenter)`
/** A role with a colon, at the start of the line or behind other credits. */
export const ROLES = new RegExp(
  String.raw`(?<=^|[\s|/;,.(–—•-])(?:(?<author>oleh|by|ditulis oleh|written by|dilaporkan oleh|reported by|writing by|reporting by|additional reporting by|${AUTHOR_WORD})|(?<editor>${EDITOR_WORD})|(?<other>${OTHER_WORD}))\s*[:=]\s*|(?<=^|[|/;]\s?)(?:(?<writer>penulis|reporter|pewarta|(?:additional )?reporting by|writing by)|(?<checker>editor|editing by))\s+(?=\p{L})`,
  'giu',
)
/** Roles that need no colon, at the start of the line only. */
const BY = /^(?:(?:ditulis |dilaporkan |reported |written )?(?:oleh|by))\s+(?=\p{L})/iu
const REPORT =
  /^(?:laporan (?:wartawan|reporter|jurnalis|kontributor|koresponden)\s+(?=\p{L})|(?:wartawan|reporter|jurnalis|kontributor|koresponden) (?=\p{L}[^,]{2,30},\s*\p{L}))/iu
const PLAIN_EDITOR = /^(?:edited by|disunting oleh)\s+(?=\p{L})/iu
const PLAIN_OTHER = /^(?:translated by|diterjemahkan oleh|photos? by|foto oleh)\s+(?=\p{L})/iu
const EMPTY_LABEL = new RegExp(
  String.raw`^(?:(?<author>oleh|by|${AUTHOR_WORD})|(?<editor>${EDITOR_WORD})|(?<other>${OTHER_WORD}))\s*:?$`,
  'iu',
)

/** The role of a label without a name, which stands on the next line: `Oleh :`; `undefined` for any other line. */
export function emptyRole(text: string): Role | undefined {
  const groups = text.length <= 40 ? EMPTY_LABEL.exec(text)?.groups : undefined
  if (!groups) return undefined
  return groups.author ? 'author' : groups.editor ? 'editor' : 'other'
}

/** Whether a line names a role. */
export function hasRole(text: string): boolean {
  return (
    [BY, REPORT, PLAIN_EDITOR, PLAIN_OTHER].some((role) => role.test(text)) ||
    text.search(ROLES) >= 0
  )
}

/** The parts of a line, each with the role before it. */
export function chunksOf(text: string): { role: Role | 'none'; text: string }[] {
  const plain = [
    ['author', BY],
    ['author', REPORT],
    ['editor', PLAIN_EDITOR],
    ['other', PLAIN_OTHER],
  ] as const
  const marks = [...text.matchAll(ROLES)]
  const start = text.slice(0, marks[0]?.index ?? text.length)
  const found = plain.find(([, pattern]) => pattern.test(start))
  const first = {
    role: found?.[0] ?? ('none' as const),
    text: found ? start.replace(found[1], '') : start,
  }
  const rest = marks.map((mark, index) => {
    const words = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)
    const { author, writer, editor, checker } = mark.groups ?? {}
    const role = author || writer ? 'author' : editor || checker ? 'editor' : 'other'
    return { role, text: role === 'other' ? `${mark[0]}${words}` : words } as const
  })
  return [first, ...rest]
    .map((chunk) => ({
      ...chunk,
      text: chunk.text
        .replace(/^[\s|/;,()–—•-]+|[\s|/;,()–—•-]+$/gu, '')
        // A full stop behind credits is no part of the name; that of a title (`M.Si.`) is.
        .replace(/(?<=\p{Ll}{3})\.$/u, ''),
    }))
    .filter((chunk) => chunk.text !== '')
}
