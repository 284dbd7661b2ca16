import type { ReactNode } from 'react'
import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'
import { deskClock, deskTime } from '#content/base/time/desk-time.ts'
import { formatDay } from '#content/base/time/publication-day.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { DESK_ENTRIES } from '#content/model/live/entry.ts'
import { DESK_STAGES, STAGE_LABELS } from '#content/model/workflow/stage.ts'
import type { Day, DayStory, DayVerification, Lack } from '#content/reading/desk/desk-day.ts'
import { DayLinks } from './desk-day-links.tsx'
import { DayList } from './desk-story-list.tsx'
import { DueTime } from './due-time.tsx'

const LACKS = {
  photo: 'Belum ada foto utama',
  credit: 'Fotonya belum berkredit',
} as const satisfies Record<Lack, DeskText>

/** A draft may have no headline yet. */
const NO_HEADLINE = '(belum berjudul)'

/** Characters of a report, and of a comment. */
const REPORT_SHOWN = 120

const storyAddress = (id: number) => `/admin/collections/articles/${id}`
const STORIES = '/admin/collections/articles'

/** Where an entry stands at the desk, which shows the newest ones unless older ones are asked for. */
const liveDeskEntry = (story: number, { number, newest }: { number: number; newest: number }) =>
  `/admin/langsung/${story}${newest - number < DESK_ENTRIES ? '' : `?sebelum=${number + 1}`}#e-${number}`

const nothing = { entries: [], total: 0 }

/** The dashboard: what is due, waiting, published and incomplete, each with a link to where it is handled. */
export function DayDesk({
  day,
  now,
  say,
  children,
}: {
  day: Day
  now: Date
  say: Say
  /** Stands above the lists. */
  children?: ReactNode
}) {
  const {
    returned,
    comments,
    plans,
    wire,
    own,
    waiting,
    live,
    unverified,
    scheduled,
    published,
    mostRead,
    lacking,
    replies,
    reports,
    expiring,
  } = day
  return (
    <div className="day-desk">
      <div className="day-head">
        <h1>{say('Hari ini')}</h1>
        <p className="day-time">
          {formatDay(day.day, say.language)}, {deskClock(now, PUBLICATION_ZONE)}
        </p>
        <DayLinks links={day.links} say={say} />
      </div>
      <div className="day-returned">
        {returned.total > 0 && (
          <DayList
            say={say}
            id="dikembalikan"
            title={say('Dikembalikan kepada Anda')}
            list={returned}
            empty=""
            isFirst
          >
            {({ id, headline, actor, at, remark }) => (
              <>
                <a href={storyAddress(id)}>{headline ?? say(NO_HEADLINE)}</a>
                <span className="day-note">
                  {say('oleh {actor}', { actor })}, {deskTime(at, PUBLICATION_ZONE, say.language)}
                </span>
                {remark && <q>{remark}</q>}
              </>
            )}
          </DayList>
        )}
        {comments.total > 0 && (
          <DayList
            say={say}
            id="komentar"
            title={say('Komentar untuk Anda')}
            list={comments}
            empty=""
            isFirst
          >
            {({ id, story, headline, actor, at, text }) => (
              <>
                <a href={`${storyAddress(story)}#komentar-${id}`}>{headline ?? say(NO_HEADLINE)}</a>
                <span className="day-note">
                  {say('oleh {actor}', { actor })}, {deskTime(at, PUBLICATION_ZONE, say.language)}
                </span>
                <q>{text.length > REPORT_SHOWN ? `${text.slice(0, REPORT_SHOWN)}…` : text}</q>
              </>
            )}
          </DayList>
        )}
        {wire.total > 0 && (
          <DayList
            say={say}
            id="dari-kawat"
            title={say('Dari kantor berita')}
            list={wire}
            empty=""
            isFirst
          >
            {({ id, headline, isTakenBack, receivedAt }) => (
              <>
                <a href={`/admin/kawat/${id}`}>{headline}</a>
                <span className={isTakenBack ? 'desk-late' : 'day-note'}>
                  {say(isTakenBack ? 'Kantor berita menarik naskah ini' : 'Versi baru')},{' '}
                  {deskTime(receivedAt, PUBLICATION_ZONE, say.language)}
                </span>
              </>
            )}
          </DayList>
        )}
      </div>
      {children}
      <div className="day-lists">
        {plans.total > 0 && (
          <DayList
            say={say}
            id="tugas"
            title={say('Tugas Anda')}
            list={plans}
            empty=""
            all="/admin/rencana?saya=1"
          >
            {({ id, title, dueAt, story }) => (
              <>
                <a href={story ? storyAddress(story) : `/admin/rencana?ubah=${id}`}>{title}</a>
                <span className={dueAt <= now ? 'desk-late' : 'day-note'}>
                  {say(dueAt <= now ? 'Lewat tenggat: {time}' : 'Tenggat {time}', {
                    time: deskTime(dueAt, PUBLICATION_ZONE, say.language),
                  })}
                </span>
              </>
            )}
          </DayList>
        )}
        {live && live.total > 0 && (
          <DayList say={say} id="langsung" title={say('Liputan langsung')} list={live} empty="">
            {({ id, headline, isOpen }) => (
              <>
                <a href={`/admin/langsung/${id}`}>{headline}</a>
                {!isOpen && <span className="day-note">{say('Liputan ini belum dimulai.')}</span>}
              </>
            )}
          </DayList>
        )}
        {unverified.total > 0 && (
          <DayList
            say={say}
            id="verifikasi"
            title={say('Belum diverifikasi')}
            list={unverified}
            empty=""
          >
            {(item) => <VerificationLine item={item} now={now} say={say} />}
          </DayList>
        )}
        {waiting && (
          <DayList
            say={say}
            id="menunggu"
            title={say('Menunggu disunting')}
            list={waiting}
            empty={say('Tidak ada naskah yang menunggu.')}
            all={`${STORIES}?where[or][0][and][0][stage][equals]=submitted`}
          >
            {(story) => <StoryLine story={story} say={say} />}
          </DayList>
        )}
        <DayList
          say={say}
          id="terjadwal"
          title={say('Terjadwal')}
          list={scheduled}
          empty={say('Tidak ada berita yang dijadwalkan terbit atau dicabut.')}
          all={`${STORIES}?where[or][0][and][0][publishOn][exists]=true&where[or][1][and][0][withdrawOn][exists]=true`}
        >
          {(story) => <ScheduledLine story={story} now={now} say={say} />}
        </DayList>
        {own && (
          <DayList
            say={say}
            id="naskah"
            title={say('Naskah saya')}
            list={own}
            empty={say('Anda tidak punya naskah yang belum terbit.')}
            all={`${STORIES}?where[or][0][and][0][createdBy][equals]=${day.account}&where[or][0][and][1][stage][in]=${DESK_STAGES.join(',')}&sort=-updatedAt`}
          >
            {(story) => (
              <>
                <a href={storyAddress(story.id)}>{story.headline ?? say(NO_HEADLINE)}</a>
                {returned.entries.some(({ id }) => id === story.id) ? (
                  <span className="desk-returned">{say('Dikembalikan')}</span>
                ) : (
                  <span className={`desk-stage desk-stage-${story.stage}`}>
                    {say(STAGE_LABELS[story.stage])}
                  </span>
                )}
              </>
            )}
          </DayList>
        )}
        {replies && (
          <DayList
            say={say}
            id="hak-jawab"
            title={say('Hak jawab')}
            list={replies}
            empty={say('Tidak ada hak jawab yang menunggu jawaban.')}
            all="/admin/collections/reply-requests"
          >
            {({ id, name, headline, dueAt }) => (
              <>
                <a href={`/admin/collections/reply-requests/${id}`}>
                  {name}
                  {headline && `: ${headline}`}
                </a>
                <Deadline dueAt={dueAt} now={now} say={say} />
              </>
            )}
          </DayList>
        )}
        {reports && (
          <DayList
            say={say}
            id="kekeliruan"
            title={say('Laporan kekeliruan')}
            list={reports}
            empty={say('Tidak ada laporan kekeliruan yang menunggu.')}
            all="/admin/collections/error-reports"
          >
            {({ id, error, headline, receivedAt, takenBy }) => (
              <>
                <a href={`/admin/collections/error-reports/${id}`}>
                  {headline && `${headline}: `}
                  {error.length > REPORT_SHOWN ? `${error.slice(0, REPORT_SHOWN)}…` : error}
                </a>
                <span className="day-note">
                  {takenBy
                    ? say('Diambil {actor}', { actor: takenBy })
                    : say('Diterima {time}', {
                        time: deskTime(receivedAt, PUBLICATION_ZONE, say.language),
                      })}
                </span>
              </>
            )}
          </DayList>
        )}
        <DayList
          say={say}
          id="kurang"
          title={say('Foto atau kredit belum ada')}
          list={lacking}
          empty={say(
            'Semua berita yang berjalan dan yang terbit sepekan ini berfoto dan berkredit.',
          )}
        >
          {({ id, headline, lack }) => (
            <>
              <a href={storyAddress(id)}>{headline ?? say(NO_HEADLINE)}</a>
              <span className="day-note">{say(LACKS[lack])}</span>
            </>
          )}
        </DayList>
        <DayList
          say={say}
          id="izin"
          title={say('Izin foto segera berakhir')}
          list={expiring}
          empty={say('Tidak ada izin foto yang berakhir dalam dua pekan.')}
          all="/admin/collections/media?sort=expiresAt"
        >
          {({ id, alt, expiresAt }) => (
            <>
              <a href={`/admin/collections/media/${id}`}>{alt}</a>
              <span className="day-note">
                {say('Hilang dari situs {time}', {
                  time: deskTime(expiresAt, PUBLICATION_ZONE, say.language),
                })}
              </span>
            </>
          )}
        </DayList>
        <DayList
          say={say}
          id="terbit"
          title={say('Terbit hari ini')}
          list={published}
          empty={say('Belum ada berita yang terbit hari ini.')}
          all={`${STORIES}?where[or][0][and][0][stage][in]=published,corrected&sort=-publishedAt`}
        >
          {(story) => <StoryLine story={story} say={say} />}
        </DayList>
        <DayList
          say={say}
          id="dibaca"
          title={say('Paling dibaca, 24 jam')}
          list={mostRead.length > 0 ? { entries: mostRead, total: 0 } : nothing}
          empty={say('Belum ada yang dibaca dalam 24 jam terakhir.')}
        >
          {({ id, headline, readings }) => (
            <>
              <a href={storyAddress(id)}>{headline}</a>
              <a className="day-note" href={`/admin/pembaca/${id}`}>
                {say('{count} kali dibaca', {
                  count: readings.toLocaleString(LOCALES[say.language].intl),
                })}
              </a>
            </>
          )}
        </DayList>
      </div>
    </div>
  )
}

function Deadline({ dueAt, now, say }: { dueAt: Date; now: Date; say: Say }) {
  return (
    <span className={dueAt <= now ? 'desk-late' : 'day-note'}>
      {say(dueAt <= now ? 'Lewat tenggat: {time}' : 'Tenggat {time}', {
        time: deskTime(dueAt, PUBLICATION_ZONE, say.language),
      })}
    </span>
  )
}

/** A story that is to be verified, or an entry of a live one, with a link to where that is said. */
function VerificationLine({
  item: { story, headline, entry, dueAt },
  now,
  say,
}: {
  item: DayVerification
  now: Date
  say: Say
}) {
  return (
    <>
      <a href={entry ? liveDeskEntry(story, entry) : storyAddress(story)}>
        {headline}
        {entry && `: ${entry.headline}`}
      </a>
      {dueAt ? (
        <Deadline dueAt={dueAt} now={now} say={say} />
      ) : (
        <span className="day-note">{say('Tanpa tenggat')}</span>
      )}
    </>
  )
}

function StoryLine({
  story: { id, headline, section, publishedAt, stage },
  say,
}: {
  story: DayStory
  say: Say
}) {
  const time = publishedAt && stage !== 'submitted' && deskClock(publishedAt, PUBLICATION_ZONE)
  return (
    <>
      <a href={storyAddress(id)}>{headline ?? say(NO_HEADLINE)}</a>
      <span className="day-note">{[time, section].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function ScheduledLine({
  story: { id, headline, publishOn, withdrawOn },
  now,
  say,
}: {
  story: DayStory
  now: Date
  say: Say
}) {
  return (
    <>
      <a href={storyAddress(id)}>{headline ?? say(NO_HEADLINE)}</a>
      <DueTime
        publishOn={publishOn}
        withdrawOn={withdrawOn}
        timeZone={PUBLICATION_ZONE}
        now={now}
        say={say}
        className="day-note"
      />
    </>
  )
}
