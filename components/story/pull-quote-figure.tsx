import type { PullQuote } from '#content/model/story/body.ts'

/** A sentence set large between lines: to draw the eye, unlike a quotation, which is part of the text. */
export function PullQuoteFigure({ quote }: { quote: PullQuote }) {
  return (
    <figure className="my-8 border-y-4 border-mark py-4">
      <p className="text-2xl font-bold text-accent">{quote.text}</p>
      {quote.speaker && (
        <figcaption className="mt-2 font-narrow text-sm text-muted">{quote.speaker}</figcaption>
      )}
    </figure>
  )
}
