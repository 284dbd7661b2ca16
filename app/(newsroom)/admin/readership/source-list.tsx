import type { Say } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'
import type { SourceReadings } from '#content/model/readership/readership.ts'
import {
  kindOfSource,
  nameOfSource,
  SOURCE_KINDS,
} from '#content/model/readership/reading-source.ts'
import { SOURCE_KIND_LABELS } from '#content/model/readership/source-labels.ts'

/** Where readers came from: each kind with its share, and the names below it. */
export function SourceList({ sources, say }: { sources: readonly SourceReadings[]; say: Say }) {
  const total = sources.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const { intl } = LOCALES[say.language]
  const share = new Intl.NumberFormat(intl, { style: 'percent', maximumFractionDigits: 1 })
  const kinds = SOURCE_KINDS.map((kind) => {
    const within = sources.filter(({ source }) => kindOfSource(source) === kind)
    return { kind, within, count: within.reduce((sum, { count }) => sum + count, 0) }
  })
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
  return (
    <section className="readings">
      <h2>{say('Asal pembaca')}</h2>
      <table>
        <caption className="unseen">{say('Asal pembaca')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('Asal')}</th>
            <th scope="col" className="count">
              {say('Dibaca')}
            </th>
            <th scope="col" className="count">
              {say('Bagian')}
            </th>
          </tr>
        </thead>
        {kinds.map(({ kind, within, count }) => (
          <tbody key={kind}>
            <tr className="kind">
              <th scope="row">
                {say(SOURCE_KIND_LABELS[kind])}
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.round((count / total) * 1_000) / 10} height="4" />
                </svg>
              </th>
              <td className="count">{count.toLocaleString(intl)}</td>
              <td className="count">{share.format(count / total)}</td>
            </tr>
            {within.map(({ source, count: own }) => {
              const name = nameOfSource(source)
              return (
                name && (
                  <tr key={source}>
                    <th scope="row" className="name-of">
                      {name}
                    </th>
                    <td className="count">{own.toLocaleString(intl)}</td>
                    <td className="count">{share.format(own / total)}</td>
                  </tr>
                )
              )
            })}
          </tbody>
        ))}
      </table>
    </section>
  )
}
