import { NewestList } from '#components/list/newest-list.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { correctionsPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'
import type { Withdrawal } from '#content/model/story/withdrawal.ts'

/** The page of a withdrawn story (410): when and why it was withdrawn, as press rules require. */
export function WithdrawnPage({
  newest,
  withdrawal,
}: {
  newest: readonly Teaser[]
  withdrawal: Withdrawal
}) {
  const { headline, ground, reason, withdrawnAt, timeZone } = withdrawal
  const facts = [
    { name: words.withdrawn.headline, value: headline },
    { name: words.withdrawn.ground, value: ground && words.withdrawn.grounds[ground] },
    { name: words.withdrawn.reason, value: reason },
    {
      name: words.withdrawn.at,
      value: withdrawnAt && <StampedTime instant={withdrawnAt} zone={timeZone} />,
    },
  ]
  return (
    <div className="lg:grid lg:grid-cols-rail lg:gap-x-16">
      <div>
        {' '}
        <PageTitle label={words.withdrawn.label} title={words.withdrawn.title}>
          {words.withdrawn.text}
        </PageTitle>
        <dl className="mt-6 border-l-4 border-accent pl-5 [&_dd]:mb-3 [&_dt]:font-bold">
          {facts.map(
            ({ name, value }) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className="whitespace-pre-line">{value}</dd>
                </div>
              ),
          )}
        </dl>
        <p className="mt-6">
          <a href={correctionsPath()} className="py-3 text-accent underline">
            {words.withdrawn.log}
          </a>
        </p>
      </div>
      <div className="mt-10 lg:mt-8">
        <NewestList teasers={newest} />
      </div>
    </div>
  )
}
