import type { FrontBlock } from '#content/model/site/front-composition.ts'

/** Blocks in one row of the front page: one that fills it, or several of one story that share it. */
export interface FrontRow {
  kind: 'full' | 'small'
  blocks: readonly FrontBlock[]
}

/** As many blocks of one story share a row. */
const IN_ROW = 3

/** The rows of the front page: neighbours that have one story each stand side by side, so that none looks empty. */
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
