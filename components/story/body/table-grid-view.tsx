import { type Grid, numberColumns } from '#content/model/story/table-grid.ts'

/** A table that scrolls sideways on narrow screens. Columns of numbers are right-aligned. */
export function TableGrid({ grid, labelledBy }: { grid: Grid; labelledBy: string }) {
  const numbers = numberColumns(grid)
  const side = (column: number) =>
    numbers[column] ? 'text-right whitespace-nowrap tabular-nums' : 'text-left'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section aria-labelledby={labelledBy} tabIndex={0} className="overflow-x-auto">
      <table
        aria-labelledby={labelledBy}
        className="w-full border-collapse [&_:is(td,th)]:border-b [&_:is(td,th)]:px-2 [&_:is(td,th)]:py-2 [&_:is(td,th)]:align-top"
      >
        <thead className="border-b-2 border-ink">
          <tr>
            {grid.head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
              <th key={column} scope="col" className={side(column)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
            <tr key={line}>
              {row.map((cell, column) =>
                column === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
                  <th key={column} scope="row" className="text-left">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
                  <td key={column} className={side(column)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
