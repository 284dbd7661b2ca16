import type { PullQuote } from '#content/model/story/body.ts'

/** A pull quote. It repeats the text for emphasis, so it is not a `<blockquote>`. */
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
