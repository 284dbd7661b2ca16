import { StampedTime } from '#components/article/stamped-time.tsx'
import { NewestList } from '#components/list/newest-list.tsx'
import type { Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import type { TimeZone } from '#content/time/time-zone.ts'
import { PageTitle } from './page-title.tsx'

/** What a withdrawn story's address answers (410): that it was withdrawn, when and why, as press rules ask. */
export function WithdrawnPage({
  newest,
  headline,
  reason,
  withdrawnAt,
  timeZone,
}: {
  newest: readonly Teaser[]
  headline?: string | undefined
  reason?: string | undefined
  withdrawnAt?: Date | undefined
  timeZone: TimeZone
}) {
  return (
    <div className="lg:grid lg:grid-cols-rail lg:gap-x-16">
      <div>
        {' '}
        <PageTitle label={words.withdrawn.label} title={words.withdrawn.title}>
          {words.withdrawn.text}
        </PageTitle>
        <dl className="mt-6 border-l-4 border-accent pl-5 [&_dd]:mb-3 [&_dt]:font-bold">
          {headline && (
            <>
              <dt>{words.withdrawn.headline}</dt>
              <dd>{headline}</dd>
            </>
          )}
          {reason && (
            <>
              <dt>{words.withdrawn.reason}</dt>
              <dd>{reason}</dd>
            </>
          )}
          {withdrawnAt && (
            <>
              <dt>{words.withdrawn.at}</dt>
              <dd>
                <StampedTime instant={withdrawnAt} zone={timeZone} />
              </dd>
            </>
          )}
        </dl>
      </div>
      <div className="mt-10 lg:mt-8">
        <NewestList teasers={newest} />
      </div>
    </div>
  )
}
