import { itemWords, type List, nestedLists } from '#content/model/story/body.ts'
import { InlineContent } from './inline-content.tsx'

/** A bulleted or numbered list inside a story, with the lists nested in it. */
export function TextList({ list }: { list: List }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag
      className={`my-4 space-y-2 pl-6 ${list.ordered ? 'list-decimal' : 'list-disc'}`}
      {...(list.start !== undefined && { start: list.start })}
    >
      {list.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
        <li key={index}>
          <InlineContent content={itemWords(item)} />
          {nestedLists(item).map((nested, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
            <TextList key={place} list={nested} />
          ))}
        </li>
      ))}
    </Tag>
  )
}
