import type { Say } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'

/** Readings of an hour or a day, with its name in the table and a short one below its column. */
export interface ChartColumn {
  key: string
  label: string
  count: number
}

const WIDTH = 600
const HEIGHT = 120

/**
 * Readings over time as columns. Whoever does not see the picture gets its highest column as its name, and everybody gets
 * all figures as a table.
 */
export function ReadingsChart({
  title,
  unit,
  columns,
  say,
}: {
  title: string
  /** What one column is, for the head of the table. */
  unit: string
  columns: readonly ChartColumn[]
  say: Say
}) {
  const most = columns.reduce((one, other) => (other.count > one.count ? other : one), {
    key: '',
    label: '',
    count: 0,
  })
  const number = (count: number) => count.toLocaleString(LOCALES[say.language].intl)
  const summary =
    most.count === 0
      ? say('Tidak ada.')
      : say('Paling banyak {count}: {time}', { count: number(most.count), time: most.label })
  const step = WIDTH / columns.length
  return (
    <section className="readings">
      <h2>{title}</h2>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}. ${summary}`}
      >
        <path className="ground" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
        {columns.map(({ key, label, count }, index) => {
          const height = most.count === 0 ? 0 : (count / most.count) * (HEIGHT - 4)
          return (
            <rect
              key={key}
              x={round(index * step)}
              y={round(HEIGHT - height)}
              width={round(step * 0.8)}
              height={round(height)}
            >
              <title>{`${label}: ${number(count)}`}</title>
            </rect>
          )
        })}
      </svg>
      <p className="ends" aria-hidden="true">
        <span>{columns[0]?.label}</span>
        <span>{columns.at(-1)?.label}</span>
      </p>
      <p className="muted">{summary}</p>
      <details>
        <summary>{say('Angkanya')}</summary>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{unit}</th>
              <th scope="col" className="count">
                {say('Dibaca')}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.toReversed().map(({ key, label, count }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="count">{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

const round = (length: number): number => Math.round(length * 10) / 10
