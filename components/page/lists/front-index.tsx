import { groupSmallBlocks } from '#components/list/front-layout.ts'
import { FrontTop } from '#components/list/front-top.tsx'
import { PopularRow } from '#components/list/popular-row.tsx'
import { SectionBlock } from '#components/list/section-block.tsx'
import { SmallBlocks } from '#components/list/small-blocks.tsx'
import { EmptyState } from '#components/parts/empty-state.tsx'
import { BreakingStrip } from '#components/teaser/breaking-strip.tsx'
import { words } from '#content/base/words/words.ts'
import type { Front } from '#content/model/site/front-composition.ts'
import type { Site } from '#content/model/site/site.ts'

/** The front page: breaking news, lead, secondary stories, newest, most read, then a block for each section. */
export function FrontPage({ site, front }: { site: Site; front: Front }) {
  const { breaking, lead, secondary, newest, popular, blocks } = front
  return (
    <>
      <h1 className="sr-only">{site.name}</h1>
      {breaking && <BreakingStrip breaking={breaking} />}
      {lead ? (
        <FrontTop lead={lead} secondary={secondary} newest={newest} />
      ) : (
        <EmptyState title={words.empty.portal} hint={words.empty.portalHint} />
      )}
      <PopularRow teasers={popular} />
      {groupSmallBlocks(blocks).map(({ kind, blocks: group }, index) =>
        kind === 'small' ? (
          <SmallBlocks key={group[0]?.section.id} blocks={group} />
        ) : (
          group.map(({ section, teasers }) => (
            <SectionBlock
              key={section.id}
              section={section}
              teasers={teasers}
              row={index % 2 === 1}
            />
          ))
        ),
      )}
    </>
  )
}
