import type { PassagePart } from '#content/reading/search/search-passage.ts'

/** Text with the search terms highlighted. */
export function MarkedText({ parts }: { parts: readonly PassagePart[] }) {
  return parts.map(({ text, marked }, index) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are never reordered
      <mark key={index} className="bg-panel font-bold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
