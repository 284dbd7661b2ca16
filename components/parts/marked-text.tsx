import type { PassagePart } from '#content/reading/search/search-passage.ts'

/** Text with what was searched for marked. */
export function MarkedText({ parts }: { parts: readonly PassagePart[] }) {
  return parts.map(({ text, marked }, index) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <mark key={index} className="bg-panel font-bold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
