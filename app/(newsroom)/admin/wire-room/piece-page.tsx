import { diffWords } from 'diff'
import type { ReactNode } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import type { WholePiece } from '#content/newsroom/wire/piece-rows.ts'
import { wordsOfStory } from '#content/reading/desk/wire-room-queries.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import type { RoomNames } from './room-names.ts'
import { WireFacts } from './wire-facts.tsx'

interface Shown {
  names: RoomNames
  say: Say
}

/** A piece, what became of it, and others that tell the same beside it. */
export function PiecePage({
  piece,
  similar,
  story,
  may,
  names,
  say,
}: Shown & {
  piece: WholePiece
  similar: readonly WholePiece[]
  /** The story that it belongs to, if the account may read it. */
  story: StoredStory | undefined
  may: { take: boolean; change: boolean }
}) {
  return (
    <>
      <p>
        <a href="/admin/kawat">{say('Ruang kawat')}</a>
      </p>
      <h1>{piece.headline}</h1>
      <WireFacts piece={piece} names={names} say={say} />
      <Steps piece={piece} story={story} may={may} say={say} />
      {piece.reason && <p className="notice wire-text">{piece.reason}</p>}
      {story && (piece.state === 'offered' || piece.state === 'left') && (
        <Difference piece={piece} story={story} say={say} />
      )}
      <div className="wire-beside">
        <Words piece={piece} say={say} title={say('Naskah ini')} />
        {similar.map((other) => (
          <Words
            key={other.id}
            piece={other}
            say={say}
            id={other === similar[0] ? 'serupa' : undefined}
            title={
              <a href={`/admin/kawat/${other.id}`}>
                {[other.source && names.sources.get(other.source), other.agency]
                  .filter(Boolean)
                  .join(' · ') || other.headline}
              </a>
            }
          />
        ))}
      </div>
    </>
  )
}

function Steps({
  piece: { id, state, story: storyId },
  story,
  may,
  say,
}: {
  piece: WholePiece
  story: StoredStory | undefined
  may: { take: boolean; change: boolean }
  say: Say
}) {
  const isFree =
    ['new', 'waiting', 'left', 'taken', 'failed'].includes(state) && storyId === undefined
  const step = (name: string, label: string, isQuiet: boolean) => (
    <form method="post">
      <button type="submit" name={name} value={id} className={isQuiet ? 'quiet' : undefined}>
        {label}
      </button>
    </form>
  )
  return (
    <>
      {state === 'alarm' && (
        <p className="notice bad" role="alert">
          {say(
            'Kantor berita menarik naskah berita ini. Berita ini tidak dicabut dengan sendirinya.',
          )}
        </p>
      )}
      <div className="row">
        {isFree && may.take && step('ambil', say('Ambil sebagai draf'), false)}
        {story && may.change && state === 'offered' && (
          <>
            {step('pakai', say('Pakai versi ini'), false)}
            {step('abaikan', say('Abaikan'), true)}
          </>
        )}
        {story && may.change && state === 'left' && step('pakai', say('Pakai versi ini'), true)}
        {story && may.change && state === 'alarm' && step('abaikan', say('Sudah diurus'), true)}
        {story && (
          <a className="button quiet" href={`/admin/collections/articles/${story.id}`}>
            {say('Buka beritanya')}
          </a>
        )}
      </div>
    </>
  )
}

/** What the newer version says differently from the story. */
function Difference({ piece, story, say }: { piece: WholePiece; story: StoredStory; say: Say }) {
  const known = wordsOfStory(story)
  return (
    <section aria-labelledby="beda">
      <h2 id="beda">{say('Bedanya dengan berita yang ada')}</h2>
      {story.firstPublishedAt && (
        <p className="hint">
          {say(
            'Bila dipakai, versi ini menjadi draf. Pembaca baru melihatnya setelah diterbitkan, dan di sana ditanyakan apakah ini koreksi.',
          )}
        </p>
      )}
      <p className="wire-text">
        <strong>
          <Changed before={known.headline} after={piece.headline} />
        </strong>
      </p>
      <p className="wire-text">
        <Changed before={known.text} after={piece.text} />
      </p>
    </section>
  )
}

/** Longer texts are shown without the comparison, which takes too long. */
const MOST_COMPARED = 60_000

function Changed({ before, after }: { before: string; after: string }): ReactNode {
  if (before.length + after.length > MOST_COMPARED) return after
  return diffWords(before, after).map(({ value, added, removed }, index) => {
    const key = `${index}`
    if (added) return <ins key={key}>{value}</ins>
    return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>
  })
}

function Words({
  piece: { headline, text, kept },
  title,
  id,
  say,
}: {
  piece: WholePiece
  title: ReactNode
  id?: string | undefined
  say: Say
}) {
  const { pictures = [], notes = [], remarks = [], subjects = [], places = [] } = kept ?? {}
  const named = (terms: readonly { code: string; name: string }[]) =>
    terms.map(({ code, name }) => name || code).join(', ')
  return (
    <section id={id}>
      <p className="hint">{title}</p>
      <h2>{headline}</h2>
      {notes.length > 0 && <p className="notice">{notes.join(' ')}</p>}
      <p className="wire-text">{text}</p>
      <dl>
        {subjects.length > 0 && (
          <>
            <dt>{say('Kategori dan subjek')}</dt>
            <dd>{named(subjects)}</dd>
          </>
        )}
        {places.length > 0 && (
          <>
            <dt>{say('Tempat')}</dt>
            <dd>{named(places)}</dd>
          </>
        )}
        {pictures.map(({ file, caption, credit, copyright, usageTerms }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pictures of a piece have no other name
          <div key={index}>
            <dt>{say('Gambar')}</dt>
            <dd>
              {[caption, credit, copyright, usageTerms].filter(Boolean).join(' · ') || file}
              {file && /^https:/.test(file) && (
                <>
                  {' '}
                  <a href={file} rel="noreferrer" target="_blank">
                    {say('Buka')}
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {remarks.length > 0 && (
        <details>
          <summary>{say('Catatan pembacaan ({count})', { count: remarks.length })}</summary>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
