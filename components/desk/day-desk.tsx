import { isLate } from '#content/article/article-lateness.ts'
import { STAGE_LABELS } from '#content/article/article-stage.ts'
import type { Day, DayStory, Lack } from '#content/desk/day.ts'
import { deskClock, deskTime } from '#content/time/desk-time.ts'
import { formatDay, PUBLICATION_ZONE } from '#content/time/publication-day.ts'
import { DayList } from './day-list.tsx'
import { DayWays } from './day-ways.tsx'

const LACKS: Record<Lack, string> = {
  photo: 'Belum ada foto utama',
  credit: 'Fotonya belum berkredit',
}

const storyAddress = (id: number) => `/admin/collections/articles/${id}`
const STORIES = '/admin/collections/articles'

const nothing = { entries: [], total: 0 }

/** The day at a glance: what is due, what waits, what is out and what is missing, each a link to where it is mended. */
export function DayDesk({ day, now }: { day: Day; now: Date }) {
  const { own, waiting, scheduled, published, mostRead, lacking, replies, expiring } = day
  return (
    <div className="day-desk">
      <div className="day-head">
        <h1>Hari ini</h1>
        <p>
          {formatDay(day.day, 'id')}, {deskClock(now, PUBLICATION_ZONE)}
        </p>
        <DayWays ways={day.ways} />
      </div>
      <div className="day-lists">
        {waiting && (
          <DayList
            title="Menunggu disunting"
            list={waiting}
            empty="Tidak ada naskah yang menunggu."
            all={`${STORIES}?where[or][0][and][0][stage][equals]=submitted`}
          >
            {(story) => <StoryLine story={story} />}
          </DayList>
        )}
        <DayList
          title="Terjadwal"
          list={scheduled}
          empty="Tidak ada berita yang dijadwalkan terbit atau dicabut."
          all={`${STORIES}?where[or][0][and][0][publishOn][exists]=true&where[or][1][and][0][withdrawOn][exists]=true`}
        >
          {(story) => <ScheduledLine story={story} now={now} />}
        </DayList>
        {own && (
          <DayList
            title="Naskah saya"
            list={own}
            empty="Anda tidak punya naskah yang belum terbit."
            all={`${STORIES}?sort=-updatedAt`}
          >
            {(story) => (
              <>
                <a href={storyAddress(story.id)}>{story.headline}</a>
                <span className={`desk-stage desk-stage-${story.stage}`}>
                  {STAGE_LABELS[story.stage]}
                </span>
              </>
            )}
          </DayList>
        )}
        {replies && (
          <DayList
            title="Hak jawab"
            list={replies}
            empty="Tidak ada hak jawab yang menunggu jawaban."
            all="/admin/collections/reply-requests"
          >
            {({ id, name, headline, dueAt }) => (
              <>
                <a href={`/admin/collections/reply-requests/${id}`}>
                  {name}
                  {headline && `: ${headline}`}
                </a>
                <span className={dueAt <= now ? 'desk-late' : 'day-note'}>
                  {dueAt <= now ? 'Lewat tenggat: ' : 'Tenggat '}
                  {deskTime(dueAt, PUBLICATION_ZONE)}
                </span>
              </>
            )}
          </DayList>
        )}
        <DayList
          title="Foto atau kredit belum ada"
          list={lacking}
          empty="Semua berita yang berjalan dan yang terbit sepekan ini berfoto dan berkredit."
        >
          {({ id, headline, lack }) => (
            <>
              <a href={storyAddress(id)}>{headline}</a>
              <span className="day-note">{LACKS[lack]}</span>
            </>
          )}
        </DayList>
        <DayList
          title="Izin foto segera berakhir"
          list={expiring}
          empty="Tidak ada izin foto yang berakhir dalam dua pekan."
          all="/admin/collections/media?sort=expiresAt"
        >
          {({ id, alt, expiresAt }) => (
            <>
              <a href={`/admin/collections/media/${id}`}>{alt}</a>
              <span className="day-note">
                Hilang dari situs {deskTime(expiresAt, PUBLICATION_ZONE)}
              </span>
            </>
          )}
        </DayList>
        <DayList
          title="Terbit hari ini"
          list={published}
          empty="Belum ada berita yang terbit hari ini."
          all={`${STORIES}?where[or][0][and][0][stage][in]=published,corrected&sort=-publishedAt`}
        >
          {(story) => <StoryLine story={story} />}
        </DayList>
        <DayList
          title="Paling dibaca, 24 jam"
          list={mostRead.length > 0 ? { entries: mostRead, total: 0 } : nothing}
          empty="Belum ada yang dibaca dalam 24 jam terakhir."
        >
          {({ id, headline, readings }) => (
            <>
              <a href={storyAddress(id)}>{headline}</a>
              <span className="day-note">{readings.toLocaleString('id-ID')} kali dibaca</span>
            </>
          )}
        </DayList>
      </div>
    </div>
  )
}

function StoryLine({ story: { id, headline, section, publishedAt, stage } }: { story: DayStory }) {
  const time = publishedAt && stage !== 'submitted' && deskClock(publishedAt, PUBLICATION_ZONE)
  return (
    <>
      <a href={storyAddress(id)}>{headline}</a>
      <span className="day-note">{[time, section].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function ScheduledLine({
  story: { id, headline, publishOn, withdrawOn },
  now,
}: {
  story: DayStory
  now: Date
}) {
  const due = publishOn ?? withdrawOn ?? now
  const late = isLate(due, now)
  return (
    <>
      <a href={storyAddress(id)}>{headline}</a>
      <span className={late ? 'desk-late' : 'day-note'}>
        {late && 'Terlambat: '}
        {publishOn ? 'terbit' : 'dicabut'} {deskTime(due, PUBLICATION_ZONE)}
      </span>
    </>
  )
}
