import { MarkedText } from '#components/parts/marked-text.tsx'
import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { STAGE_LABELS, STAGES } from '#content/model/workflow/stage.ts'
import type { SavedView } from '#content/newsroom/desk/saved-views.ts'
import type { DeskFound, DeskMatch, DeskQuestion } from '#content/reading/desk/story-search.ts'
import { LabelledField } from '../desk-page/labelled-field.tsx'
import { ViewForm, Views } from './saved-views.tsx'
import { pathOf } from './search-address.ts'

/** The search of the desk: what is looked for, what was found, and the searches that the account keeps. */
export function SearchPage({
  say,
  asked,
  found,
  sections,
  authorName,
  views,
  refusal,
}: {
  say: Say
  asked: DeskQuestion
  /** `undefined` while nothing is looked for. */
  found: DeskFound | undefined
  sections: readonly { id: number; name: string }[]
  /** The name of the author to whom the search is narrowed. */
  authorName: string | undefined
  views: readonly SavedView[]
  /** Why a view was not kept. */
  refusal: string | undefined
}) {
  const path = pathOf(asked)
  return (
    <>
      <h1>{say('Cari berita')}</h1>
      <Views say={say} views={views} />
      <SearchForm say={say} asked={asked} sections={sections} authorName={authorName} />
      {found === undefined ? (
        <p className="muted">
          {say(
            'Mencari di judul, isi, catatan alur kerja, dan nama penulis, juga di berita yang belum terbit.',
          )}
        </p>
      ) : (
        <>
          <Authors say={say} asked={asked} authors={found.authors} />
          {found.matches.length === 0 ? (
            <p>
              {say('Tidak ada berita yang cocok. Coba kata yang lebih sedikit atau saringan lain.')}
            </p>
          ) : (
            <ul className="found">
              {found.matches.map((match) => (
                <Match key={match.id} say={say} match={match} sections={sections} />
              ))}
            </ul>
          )}
          {found.isMore && (
            <p className="muted">
              {say('Masih ada yang lain. Persempit dengan kata atau saringan.')}
            </p>
          )}
          <ViewForm say={say} path={path} refusal={refusal} />
        </>
      )}
    </>
  )
}

function SearchForm({
  say,
  asked,
  sections,
  authorName,
}: {
  say: Say
  asked: DeskQuestion
  sections: readonly { id: number; name: string }[]
  authorName: string | undefined
}) {
  const all = <option value="">{say('Semua')}</option>
  return (
    <search>
      <form method="get" action="/admin/cari" className="search-form">
        <LabelledField form="cari" name="kata" label={say('Kata')} fault={undefined}>
          {(field) => <input {...field} type="search" defaultValue={asked.words} maxLength={100} />}
        </LabelledField>
        <LabelledField form="cari" name="tahap" label={say('Tahap')} fault={undefined}>
          {(field) => (
            <select {...field} defaultValue={asked.stage}>
              {all}
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {say(STAGE_LABELS[stage])}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
        <LabelledField form="cari" name="rubrik" label={say('Rubrik')} fault={undefined}>
          {(field) => (
            <select {...field} defaultValue={asked.section}>
              {all}
              {sections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
        {asked.author !== undefined && authorName && (
          <LabelledField form="cari" name="penulis" label={say('Penulis')} fault={undefined}>
            {(field) => (
              <select {...field} defaultValue={asked.author}>
                {all}
                <option value={asked.author}>{authorName}</option>
              </select>
            )}
          </LabelledField>
        )}
        <button type="submit">{say('Cari')}</button>
      </form>
    </search>
  )
}

/** Authors with these names: their stories are one step away. */
function Authors({
  say,
  asked,
  authors,
}: {
  say: Say
  asked: DeskQuestion
  authors: DeskFound['authors']
}) {
  if (authors.length === 0) return null
  return (
    <ul className="view-list" aria-label={say('Penulis')}>
      {authors.map(({ id, name }) => (
        <li key={id}>
          <a href={pathOf({ ...asked, words: '', author: id })}>
            {say('Berita oleh {name}', { name })}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Match({
  say,
  match: { id, headline, stage, section, changedAt, passage, note },
  sections,
}: {
  say: Say
  match: DeskMatch
  sections: readonly { id: number; name: string }[]
}) {
  const name = sections.find((known) => known.id === section)?.name
  return (
    <li>
      <h2>
        <a href={`/admin/collections/articles/${id}`}>{headline ?? say('(belum berjudul)')}</a>
      </h2>
      <p className="muted">
        {[say(STAGE_LABELS[stage]), name, deskTime(changedAt, PUBLICATION_ZONE, say.language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <MarkedText parts={passage} />
      </p>
      {note && (
        <p>
          <strong>{say('Catatan alur kerja')}:</strong> {note}
        </p>
      )}
    </li>
  )
}
