import { PhotoFigure } from '#components/parts/photo-figure.tsx'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'
import { EmbedCard } from './embed-card.tsx'
import { FactBox } from './fact-box.tsx'
import { InlineContent } from './inline-content.tsx'
import { PullQuoteFigure } from './pull-quote-figure.tsx'
import { RelatedLink } from './related-link.tsx'
import { StoryAttachment } from './story-attachment.tsx'
import { StoryChart } from './story-chart.tsx'
import { StoryGallery } from './story-gallery.tsx'
import { StoryTable } from './story-table.tsx'
import { TextList } from './text-list.tsx'

/** The blocks of a story or page. The dateline starts the first paragraph: **JAKARTA** – … */
export function StoryBody({
  blocks,
  dateline,
}: {
  blocks: readonly Block<Photo>[]
  dateline?: string | undefined
}) {
  const opening = blocks.findIndex((block) => block.type === 'paragraph')
  return (
    <div className="font-serif text-read [&_a]:underline [&_a]:decoration-accent [&>h2]:mt-8 [&>h2]:text-xl [&>h3]:mt-6 [&>h3]:text-lg [&>p]:mt-5">
      {blocks.map((block, index) => (
        <BodyBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
          key={index}
          block={block}
          place={index}
          dateline={index === opening ? dateline : undefined}
        />
      ))}
    </div>
  )
}

function BodyBlock({
  block,
  place,
  dateline,
}: {
  block: Block<Photo>
  /** The index in the body, used in ids on the page. */
  place: number
  dateline: string | undefined
}) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {dateline && (
            <>
              <strong>{dateline}</strong> –{' '}
            </>
          )}
          <InlineContent content={block.content} />
        </p>
      )
    case 'heading': {
      const Tag = block.level === 2 ? 'h2' : 'h3'
      return (
        <Tag>
          <InlineContent content={block.content} />
        </Tag>
      )
    }
    case 'quote':
      return (
        <blockquote className="relative my-8 pl-8 text-xl italic before:absolute before:-top-2 before:left-0 before:text-name before:text-accent before:content-[open-quote] after:content-[close-quote]">
          <InlineContent content={block.content} />
        </blockquote>
      )
    case 'list':
      return <TextList list={block} />
    case 'image':
      return (
        <div className="my-8">
          <PhotoFigure photo={block.picture} crop="full" sizes="(min-width:40rem) 40rem, 100vw" />
        </div>
      )
    case 'embed':
      return <EmbedCard embed={block} />
    case 'fact-box':
      return <FactBox box={block} />
    case 'pull-quote':
      return <PullQuoteFigure quote={block} />
    case 'gallery':
      return <StoryGallery gallery={block} />
    case 'table':
      return <StoryTable table={block} id={`tabel-${place}`} />
    case 'chart':
      return <StoryChart chart={block} id={`grafik-${place}`} />
    case 'related':
      return <RelatedLink story={block.story} />
    case 'attachment':
      return <StoryAttachment attachment={block.file} />
  }
}
