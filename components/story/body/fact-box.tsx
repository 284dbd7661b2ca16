import type { FactBox as Facts } from '#content/model/story/body.ts'
import { InlineContent } from './inline-content.tsx'
import { TextList } from './text-list.tsx'

/** A fact box, in sans serif to set it apart from the story's text. */
export function FactBox({ box }: { box: Facts }) {
  return (
    <aside
      aria-label={box.title}
      className="my-8 border-t-4 border-mark bg-panel p-5 font-sans text-base"
    >
      <h2 className="text-lg">{box.title}</h2>
      {box.content.map((part, index) =>
        part.type === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
          <TextList key={index} list={part} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
          <p key={index} className="mt-3">
            <InlineContent content={part.content} />
          </p>
        ),
      )}
    </aside>
  )
}
