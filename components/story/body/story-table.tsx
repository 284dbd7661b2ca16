import type { Table } from '#content/model/story/body.ts'
import { TableGrid } from './table-grid-view.tsx'
import { TableSource } from './table-source.tsx'

/** A table with its title and source. */
export function StoryTable({ table, id }: { table: Table; id: string }) {
  return (
    <figure className="my-8 font-sans text-sm">
      <figcaption id={id} className="mb-2 text-base font-bold">
        {table.title}
      </figcaption>
      <TableGrid grid={table} labelledBy={id} />
      <TableSource {...table} />
    </figure>
  )
}
