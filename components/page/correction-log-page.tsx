import { PageTitle } from '#components/parts/page-title.tsx'
import { PageTurner } from '#components/parts/page-turner.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { correctionsPath, pagePath } from '#content/base/address/addresses.ts'
import { formatMonth } from '#content/base/time/publication-month.ts'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import type { LogEntry, LogPage } from '#content/reading/stories/correction-log-queries.ts'

/** `/koreksi`: the corrections, replies and withdrawals of a month, each with a link to its story. */
export function CorrectionLogPage({ log, page, site }: { log: LogPage; page: number; site: Site }) {
  const { month, entries, hasNext, previous, next } = log
  const policy = site.pages.find(({ role }) => role === 'correctionsPolicy')
  const isEmpty = entries.length === 0
  const hasLog = !isEmpty || previous !== undefined || next !== undefined
  return (
    <>
      <PageTitle title={words.corrections.title} label={hasLog ? formatMonth(month) : undefined}>
        {words.corrections.intro}
      </PageTitle>
      {policy && (
        <p className="mt-3">
          <a href={pagePath(policy)} className="text-accent underline">
            {words.corrections.policy}
          </a>
        </p>
      )}
      {isEmpty && (
        <p className="mt-8 text-muted">
          {hasLog ? words.corrections.noneInMonth : words.corrections.none}
        </p>
      )}
      <ol className="mt-8 max-w-text divide-y">
        {entries.map((entry) => (
          <li key={`${entry.at.getTime()} ${entry.path} ${entry.kind}`} className="py-5">
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      <PageTurner page={page} hasNext={hasNext} path={(number) => correctionsPath(month, number)} />
      {(previous || next) && (
        <nav aria-label={words.corrections.months} className="mt-6 flex justify-between">
          {previous ? <a href={correctionsPath(previous)}>‹ {formatMonth(previous)}</a> : <span />}
          {next && <a href={correctionsPath(next)}>{formatMonth(next)} ›</a>}
        </nav>
      )}
    </>
  )
}

function Entry({ entry }: { entry: LogEntry }) {
  const { kind, at, timeZone, path, headline, text, repliedBy, ground } = entry
  return (
    <article>
      <p className="font-narrow text-sm text-muted">
        <strong className="text-accent">{words.corrections.kinds[kind]}</strong>{' '}
        <StampedTime instant={at} zone={timeZone} />
      </p>
      <h2 className="mt-1 text-lg">
        {path ? <a href={path}>{headline}</a> : words.corrections.unnamed}
      </h2>
      {ground && <p className="mt-2 font-bold">{words.withdrawn.grounds[ground]}</p>}
      {repliedBy && <p className="mt-2 font-bold">{words.story.repliedBy(repliedBy)}</p>}
      <p className="mt-2 whitespace-pre-line">{text}</p>
    </article>
  )
}
