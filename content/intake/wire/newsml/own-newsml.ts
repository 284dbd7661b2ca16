import type { SentItem } from '#content/intake/wire/sent/sent-item.ts'
import { sentAt } from '#content/intake/wire/sent/sent-piece.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import { GENRES } from '#content/model/story/genre.ts'
import type { NewsmlVocabulary } from './newsml-vocabulary.ts'

/** What another newsroom with Warta says of a story, which no other sender does. */
export function ownNewsml(
  item: XmlElement,
  vocabulary: NewsmlVocabulary,
): Pick<SentItem, 'own' | 'editor' | 'originalUrl' | 'hasMainPicture'> | undefined {
  const content = item.first('contentMeta')
  const ids = content?.all('altId') ?? []
  const typed = (type: string) => ids.find((id) => id.attribute('type') === type)
  if (!content || !typed('wid:story')) return undefined
  const coded = (name: string, scheme: string) =>
    content.all(name).filter((one) => one.attribute('qcode')?.startsWith(`${scheme}:`))
  const codeOf = (one: XmlElement | undefined) => one?.attribute('qcode')?.split(':').at(-1)
  const section = codeOf(coded('subject', 'wsection')[0])
  const genre = GENRES.find((name) => name === codeOf(coded('genre', 'wgenre')[0]))
  const slug = content.first('slugline')?.text().trim()
  const editor = content.all('contributor').find((one) => one.attribute('role') === 'wrole:editor')
  const edited = editor && sentAt(vocabulary.nameOf(editor), editor.line)
  const original = typed('wid:original')
  const originalUrl = original && sentAt(original.text(), original.line)
  return {
    hasMainPicture: typed('wid:hero') !== undefined,
    ...(edited && { editor: edited }),
    ...(originalUrl && { originalUrl }),
    own: {
      topics: coded('subject', 'wtopic').map((one) => vocabulary.nameOf(one)),
      ...(section && { section }),
      ...(genre && { genre }),
      ...(slug && { slug }),
    },
  }
}
