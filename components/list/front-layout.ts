import type { FrontBlock } from '#content/model/site/front-composition.ts'

/** A row of the front page: one full-width block, or several blocks with one story each. */
export interface FrontRow {
  kind: 'full' | 'small'
  blocks: readonly FrontBlock[]
}

/** The most one-story blocks in a row. */
const IN_ROW = 3

/** Groups blocks into rows: adjacent blocks with a single story share one, so that no row looks empty. */
export function groupSmallBlocks(blocks: readonly FrontBlock[]): FrontRow[] {
  const rows: FrontRow[] = []
  for (const block of blocks) {
    const row = rows.at(-1)
    if (block.teasers.length > 1) rows.push({ kind: 'full', blocks: [block] })
    else if (row?.kind === 'small' && row.blocks.length < IN_ROW) {
      rows[rows.length - 1] = { kind: 'small', blocks: [...row.blocks, block] }
    } else rows.push({ kind: 'small', blocks: [block] })
  }
  return rows.map((row) => (row.blocks.length > 1 ? row : { ...row, kind: 'full' }))
}
