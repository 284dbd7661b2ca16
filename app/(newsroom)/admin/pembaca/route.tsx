import { LOCALES } from '#content/base/settings/languages.ts'
import { formatDay } from '#content/base/time/publication-day.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { daysUntil, periodReadership } from '#content/reading/readership/readership-figures.ts'
import { type AccountRequest, accountRequest } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { LabelledField } from '../desk-page/labelled-field.tsx'
import { seeOther } from '../desk-page/page-answer.ts'
import { READERSHIP_STYLE } from '../readership/readership-style.ts'
import { MOST_DAYS, periodIn } from '../readership/reading-period.ts'
import { ReadingsChart } from '../readership/readings-chart.tsx'
import { SourceList } from '../readership/source-list.tsx'

/** How often all stories were read in a period, and where readers came from. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { req, say, query } = page
  if (!req.user) return seeOther('/admin/login?redirect=%2Fadmin%2Fpembaca')
  if (!mayRole(req.user.role, 'readership', 'read')) return seeOther('/admin')
  const now = new Date()
  const days = periodIn(query, now)
  return deskAnswer(page, {
    title: say('Pembaca semua berita'),
    style: READERSHIP_STYLE,
    status: days ? 200 : 400,
    main: (
      <>
        <h1>{say('Pembaca semua berita')}</h1>
        {!days && (
          <p className="notice bad" role="alert">
            {say('Pilih hari pertama dan terakhir, paling lama {most} hari.', { most: MOST_DAYS })}
          </p>
        )}
        <PeriodForm
          page={page}
          from={days?.[0] ?? query.get('dari') ?? ''}
          until={days?.at(-1) ?? query.get('sampai') ?? ''}
          latest={daysUntil(now, 1)[0]}
        />
        {days && <Figures page={page} days={days} figures={await periodReadership(days)} />}
      </>
    ),
  })
}

function PeriodForm({
  page: { say },
  from,
  until,
  latest,
}: {
  page: AccountRequest
  from: string
  until: string
  latest: string | undefined
}) {
  return (
    <form method="get" className="period">
      <LabelledField form="masa" name="dari" label={say('Dari')} fault={undefined}>
        {(field) => <input {...field} type="date" defaultValue={from} max={latest} required />}
      </LabelledField>
      <LabelledField form="masa" name="sampai" label={say('Sampai')} fault={undefined}>
        {(field) => <input {...field} type="date" defaultValue={until} max={latest} required />}
      </LabelledField>
      <button type="submit">{say('Tampilkan')}</button>
    </form>
  )
}

function Figures({
  page: { say },
  days,
  figures: { total, days: counts, sources, stories },
}: {
  page: AccountRequest
  days: readonly string[]
  figures: Awaited<ReturnType<typeof periodReadership>>
}) {
  const { intl } = LOCALES[say.language]
  if (total === 0) return <p>{say('Belum ada yang dibaca pada masa ini.')}</p>
  return (
    <>
      <p className="total">{say('Dibaca {count} kali', { count: total.toLocaleString(intl) })}</p>
      <p className="row">
        <a
          className="button quiet"
          href={`/admin/pembaca/csv?dari=${days[0]}&sampai=${days.at(-1)}`}
        >
          {say('Unduh (CSV)')}
        </a>
      </p>
      <ReadingsChart
        say={say}
        title={say('Tiap hari')}
        unit={say('Hari')}
        columns={counts.map(({ day, count }) => ({
          key: day,
          label: formatDay(day, say.language),
          count,
        }))}
      />
      <SourceList sources={sources} say={say} />
      <section className="readings">
        <h2>{say('Berita yang paling dibaca')}</h2>
        <table>
          <caption className="unseen">{say('Berita yang paling dibaca')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('Judul')}</th>
              <th scope="col" className="count">
                {say('Dibaca')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stories.map(({ id, headline, count }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/admin/pembaca/${id}`}>{headline || say('(belum berjudul)')}</a>
                </th>
                <td className="count">{count.toLocaleString(intl)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
