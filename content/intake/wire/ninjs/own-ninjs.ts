import { slugInOldAddress } from '#content/base/address/old-address.ts'
import type { SentItem } from '#content/intake/wire/sent/sent-item.ts'
import { GENRES } from '#content/model/story/genre.ts'
import type { NinjsObject } from './ninjs-object.ts'

/** What another newsroom with Warta says of a story, which no other sender does. */
export function ownFacts(item: NinjsObject): Pick<SentItem, 'own'> {
  const isOwn = item.list('altids').some((id) => id.text('role') === 'warta')
  if (!isOwn) return {}
  const subjects = item.list('subjects')
  const section = subjects.find((subject) => subject.text('rel') === 'section')?.text('literal')
  const genre = GENRES.find((name) => item.list('genres')[0]?.text('literal') === name)
  const slug = slugInOldAddress(
    (URL.parse(item.text('uri') ?? '')?.pathname ?? '').split('/').filter(Boolean),
  )
  return {
    own: {
      topics: subjects.flatMap((subject) =>
        subject.text('rel') === 'about' ? (subject.text('name') ?? []) : [],
      ),
      ...(section && { section }),
      ...(genre && { genre }),
      ...(slug && { slug }),
    },
  }
}
