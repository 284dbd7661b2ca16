import { EmptyState } from '#components/page/empty-state.tsx'
import type { Front } from '#content/front/front-page.ts'
import { words } from '#content/language/words.ts'
import type { Site } from '#content/site/site.ts'
import { BreakingStrip } from './breaking-strip.tsx'
import { groupSmallBlocks } from './front-rows.ts'
import { FrontTop } from './front-top.tsx'
import { PopularRow } from './popular-row.tsx'
import { SectionBlock } from './section-block.tsx'
import { SmallBlocks } from './small-blocks.tsx'

/** The front page: what breaks, lead, secondary stories, the newest, what is read most, then a block for each section. */
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
