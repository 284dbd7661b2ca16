import type { ReactNode } from 'react'
import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import { deskClock } from '#content/base/time/desk-time.ts'
import { formatDay } from '#content/base/time/publication-day.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { mayRole, type Person } from '#content/model/people/permissions.ts'
import { STAGE_LABELS } from '#content/model/workflow/stage.ts'
import { mayChangePlan } from '#content/newsroom/desk/planning/assignment-collection.ts'
import type { PlanEntry, PlannedCoverage, WeekPlan } from '#content/reading/desk/week-plan.ts'
import type { PlanFilter } from '#content/reading/desk/week-plan-queries.ts'

/** What happens by itself, or has to be done, at the time of an entry. */
const KINDS = {
  publication: 'Terbit sendiri',
  withdrawal: 'Dicabut sendiri',
  embargo: 'Embargo berakhir',
  reply: 'Tenggat hak jawab',
} as const satisfies Record<Exclude<PlanEntry['kind'], 'plan'>, DeskText>

/** A week, day by day. `children` is the form for one more plan. */
export function WeekView({
  week: { days, before, after },
  monday,
  today,
  filter,
  sections,
  person,
  say,
  children,
}: {
  week: WeekPlan
  monday: string
  today: string
  filter: PlanFilter
  sections: readonly { id: number; name: string }[]
  person: Person
  say: Say
  children: ReactNode
}) {
  const to = (week: string) => `?${queryOf(week, filter)}`
  return (
    <>
      <h1>{say('Rencana liputan')}</h1>
      {children}
      <nav className="week-steps" aria-label={say('Pekan')}>
        <a className="button quiet" href={to(before)}>
          {say('Pekan sebelumnya')}
        </a>
        <a className="button quiet" href="/admin/rencana">
          {say('Pekan ini')}
        </a>
        <a className="button quiet" href={to(after)}>
          {say('Pekan berikutnya')}
        </a>
      </nav>
      <form method="get" className="week-filter">
        <input type="hidden" name="minggu" value={monday} />
        <label htmlFor="rubrik">{say('Rubrik')}</label>
        <select id="rubrik" name="rubrik" defaultValue={filter.section}>
          <option value="">{say('Semua')}</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label className="choice">
          <input type="checkbox" name="saya" value="1" defaultChecked={filter.isOwn} />{' '}
          {say('Tugas saya saja')}
        </label>
        <button type="submit" className="quiet">
          {say('Saring')}
        </button>
      </form>
      <ol className="week">
        {days.map(({ day, entries }) => (
          <li key={day} {...(day === today && { 'aria-current': 'date' })}>
            <h2>{formatDay(day, say.language)}</h2>
            {entries.length === 0 ? (
              <p className="hint">{say('Belum ada rencana.')}</p>
            ) : (
              <ul>
                {entries.map((entry) => (
                  <li key={`${entry.kind}-${entry.id}`}>
                    <Entry entry={entry} person={person} say={say} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Entry({ entry, person, say }: { entry: PlanEntry; person: Person; say: Say }) {
  const { at, section } = entry
  const time = <time dateTime={at.toISOString()}>{deskClock(at, PUBLICATION_ZONE)}</time>
  if (entry.kind === 'plan') return <Plan plan={entry} time={time} person={person} say={say} />
  const room = entry.kind === 'reply' ? 'reply-requests' : 'articles'
  return (
    <>
      <p className="week-facts">
        {time} · {say(KINDS[entry.kind])}
        {section && ` · ${section.name}`}
      </p>
      <p>
        <a href={`/admin/collections/${room}/${entry.id}`}>
          {entry.title ?? say('(belum berjudul)')}
        </a>
      </p>
    </>
  )
}

function Plan({
  plan,
  time,
  person,
  say,
}: {
  plan: PlannedCoverage
  time: ReactNode
  person: Person
  say: Say
}) {
  const { id, title, note, section, assignee, createdBy, isDropped, isDone, story } = plan
  const isFree = !story && !isDropped && !isDone && (!assignee || assignee.id === person.id)
  const facts = [assignee?.name ?? say('Belum ada petugas'), section?.name].filter(Boolean)
  const mayChange = mayChangePlan(person, { assignee: assignee?.id, createdBy })
  return (
    <>
      <p className="week-facts">
        {time} · {facts.join(' · ')}
      </p>
      <p className="week-title">{isDropped ? <s>{title}</s> : title}</p>
      {note && <p className="week-note">{note}</p>}
      <p className="week-steps">
        {story && (
          <a href={`/admin/collections/articles/${story.id}`}>
            {say(story.stage ? STAGE_LABELS[story.stage] : 'Sudah dimulai')}
          </a>
        )}
        {isDropped && <span className="hint">{say('Batal diliput')}</span>}
        {isDone && <span className="hint">{say('Selesai')}</span>}
        {mayChange && (
          <a href={`?ubah=${id}#rencana`} aria-label={say('Ubah rencana “{title}”', { title })}>
            {say('Ubah')}
          </a>
        )}
      </p>
      {isFree && mayRole(person.role, 'articles', 'create') && (
        <form method="post" action="/admin/rencana">
          <input type="hidden" name="id" value={id} />
          <button
            type="submit"
            name="do"
            value="mulai"
            className="quiet"
            aria-label={say('Mulai tulis “{title}”', { title })}
          >
            {say('Mulai tulis')}
          </button>
        </form>
      )}
    </>
  )
}

function queryOf(week: string, { section, isOwn }: PlanFilter): URLSearchParams {
  return new URLSearchParams([
    ['minggu', week],
    ...(section === undefined ? [] : [['rubrik', String(section)]]),
    ...(isOwn ? [['saya', '1']] : []),
  ])
}
