import type { List } from '#content/model/story/body.ts'
import { InlineContent } from './inline-content.tsx'

/** A bulleted or numbered list inside a story. */
export function TextList({ list }: { list: List }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag className={`my-4 space-y-2 pl-6 ${list.ordered ? 'list-decimal' : 'list-disc'}`}>
      {list.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
        <li key={index}>
          <InlineContent content={item} />
        </li>
      ))}
    </Tag>
  )
}
