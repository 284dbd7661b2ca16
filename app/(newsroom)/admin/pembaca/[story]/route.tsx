import { LOCALES } from '#content/base/settings/languages.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { formatDay } from '#content/base/time/publication-day.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { storyReadership } from '#content/reading/readership/readership-figures.ts'
import { accountRequest } from '../../desk-page/account-request.ts'
import { deskAnswer } from '../../desk-page/desk-answer.tsx'
import { seeOther } from '../../desk-page/page-answer.ts'
import { readStory } from '../../readership/read-story.ts'
import { READERSHIP_STYLE } from '../../readership/readership-style.ts'
import { ReadingsChart } from '../../readership/readings-chart.tsx'
import { SourceList } from '../../readership/source-list.tsx'

/** How often a story was read, and where its readers came from. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ story: string }> },
): Promise<Response> {
  const page = await accountRequest(request)
  const { req, say } = page
  const asked = (await params).story
  if (!req.user) {
    return seeOther(
      `/admin/login?redirect=${encodeURIComponent(`/admin/pembaca/${encodeURIComponent(asked)}`)}`,
    )
  }
  const story = await readStory(page, asked)
  if (!story) {
    return deskAnswer(page, {
      title: say('Pembaca'),
      main: <p className="notice bad">{say('Berita ini tidak ada.')}</p>,
      status: 404,
    })
  }
  const { total, hours, days, sources } = await storyReadership(story.id, new Date())
  const count = total.toLocaleString(LOCALES[say.language].intl)
  return deskAnswer(page, {
    title: say('Pembaca: {headline}', { headline: story.headline }),
    style: READERSHIP_STYLE,
    main: (
      <>
        <h1>{story.headline || say('(belum berjudul)')}</h1>
        <p className="row">
          <a className="button quiet" href={`/admin/collections/articles/${story.id}`}>
            {say('Ke naskah')}
          </a>
          {total > 0 && (
            <a className="button quiet" href={`/admin/pembaca/${story.id}/csv`}>
              {say('Unduh (CSV)')}
            </a>
          )}
        </p>
        <p className="total">
          {total > 0 ? say('Dibaca {count} kali', { count }) : say('Belum dibaca.')}
        </p>
        <ReadingsChart
          say={say}
          title={say('48 jam terakhir')}
          unit={say('Jam')}
          columns={hours.map((hour) => ({
            key: hour.at.toISOString(),
            label: deskTime(hour.at, PUBLICATION_ZONE, say.language),
            count: hour.count,
          }))}
        />
        <ReadingsChart
          say={say}
          title={say('30 hari terakhir')}
          unit={say('Hari')}
          columns={days.map((day) => ({
            key: day.day,
            label: formatDay(day.day, say.language),
            count: day.count,
          }))}
        />
        <SourceList sources={sources} say={say} />
        <p className="hint narrow">
          {say(
            'Dihitung tanpa kuki dan tanpa mencatat siapa yang membaca. Robot tidak dihitung. Angka tiap jam disimpan delapan hari, lalu tinggal angka hariannya; setelah tiga belas bulan, angka bulanannya.',
          )}
        </p>
      </>
    ),
  })
}
