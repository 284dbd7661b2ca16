import { plainText } from '#content/intake/legacy/plain-text.ts'
import { withPeople } from '#content/intake/wire/byline/wire-byline.ts'
import type { SentDraft } from './sent-draft.ts'
import type { SentItem } from './sent-item.ts'

/** Words before the names in a byline. */
const BY = /^(?:by|oleh|laporan|penulis|von|par|por|da|di|door|av)\s*:?\s+(?=\p{Lu})/iu

/** Takes the authors, the editor and the agency of a piece. */
export function takePeople(item: SentItem, draft: SentDraft): void {
  const { people, byline, editor, agency } = item
  for (const { value, line } of people) {
    const name = plainText(value).slice(0, 80).trim()
    if (name && !draft.takeAuthor(name, { number: line, text: name })) {
      draft.drop({ number: line, text: name }, 'bukan nama orang')
    }
  }
  const named = draft.wordsOf(byline)
  if (byline && named && people.length === 0) {
    const {
      authors,
      editor: edited,
      other,
    } = withPeople(`Oleh: ${named.replace(BY, '')}`, draft.sources)
    const place = { number: byline.line, text: named }
    for (const author of authors) draft.takeAuthor(author, place)
    if (edited) draft.takeEditor(edited, place)
    for (const part of other) draft.drop(place, 'bukan nama orang', part)
  }
  const edited = draft.wordsOf(editor)
  if (editor && edited) draft.takeEditor(edited, { number: editor.line, text: edited })
  const source = draft.wordsOf(agency)
  if (!agency || !source) return
  const place = { number: agency.line, text: source }
  if (!draft.takeAgency(source, place)) draft.drop(place, 'bukan kantor berita', source)
}
