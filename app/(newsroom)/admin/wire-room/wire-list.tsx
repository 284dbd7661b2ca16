import type { ReactNode } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import type { RoomFilter, RoomList, RoomPiece } from '#content/reading/desk/wire-room-queries.ts'
import type { RoomNames } from './room-names.ts'
import { WireFacts } from './wire-facts.tsx'

const URGENCIES = [1, 2, 3, 4, 5, 6, 7, 8]

/** The room: filters, and the list that moves as copy arrives. */
export function WireRoom({
  list,
  filter,
  names,
  mark,
  mayTake,
  mayAddSource,
  say,
}: {
  list: RoomList
  filter: RoomFilter
  names: RoomNames
  /** What the list is of: it is read again when that changes. */
  mark: string
  mayTake: boolean
  mayAddSource: boolean
  say: Say
}) {
  if (names.all.length === 0 && list.pieces.length === 0) {
    return (
      <>
        <h1>{say('Kawat')}</h1>
        <p>{say('Belum ada sumber.')}</p>
        {mayAddSource && (
          <p>
            <a className="button" href="/admin/collections/wire-sources/create">
              {say('Tambah sumber')}
            </a>
          </p>
        )}
      </>
    )
  }
  return (
    <>
      <h1>{say('Kawat')}</h1>
      <Filter filter={filter} names={names} say={say} />
      {/* Without script there are no keys. */}
      <p className="hint wire-keys" hidden data-keys="">
        {say('j dan k: naskah berikut dan sebelumnya. Enter: buka. a: ambil sebagai draf.')}
      </p>
      <p className="error" role="alert" hidden data-refusal="" />
      <div
        className="wire-room"
        data-mark={mark}
        data-unreachable={say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.')}
      >
        {list.pieces.length === 0 ? (
          <p>{say('Tidak ada naskah yang cocok.')}</p>
        ) : (
          <ul className="wire-list">
            {list.pieces.map((piece) => (
              <Piece key={piece.id} piece={piece} names={names} mayTake={mayTake} say={say} />
            ))}
          </ul>
        )}
        {list.next !== undefined && (
          <p>
            <a className="button quiet" href={`?${query({ ...filter, before: list.next })}`}>
              {say('Naskah sebelumnya')}
            </a>
          </p>
        )}
      </div>
    </>
  )
}

function Piece({
  piece,
  names,
  mayTake,
  say,
}: {
  piece: RoomPiece
  names: RoomNames
  mayTake: boolean
  say: Say
}) {
  const { id, headline, text, story, state, similar } = piece
  const isFree = state === 'new' || state === 'waiting'
  return (
    <li className="wire-piece" id={`naskah-${id}`}>
      <h2>
        <a href={`/admin/kawat/${id}`}>{headline}</a>
      </h2>
      {mayTake && isFree && (
        <form method="post" action="/admin/kawat">
          <input type="hidden" name="ambil" value={id} />
          <button
            type="submit"
            className="quiet"
            aria-label={say('Ambil “{headline}”', { headline })}
          >
            {say('Ambil')}
          </button>
        </form>
      )}
      <WireFacts piece={piece} names={names} say={say} />
      <p className="wire-opening">{text}</p>
      <p className="wire-facts">
        {story !== undefined && (
          <a href={`/admin/collections/articles/${story}`}>{say('Buka beritanya')}</a>
        )}
        {similar > 0 && (
          <a href={`/admin/kawat/${id}#serupa`}>
            {say('{count} naskah serupa', { count: similar })}
          </a>
        )}
      </p>
    </li>
  )
}

function Filter({ filter, names, say }: { filter: RoomFilter; names: RoomNames; say: Say }) {
  const any = <option value="">{say('Semua')}</option>
  return (
    <form method="get" className="wire-filter">
      <div>
        <label htmlFor="kata">{say('Kata')}</label>
        <input id="kata" name="kata" defaultValue={filter.words} maxLength={100} />
      </div>
      <Choice name="sumber" label={say('Sumber')} chosen={filter.source} names={names.sources}>
        {any}
      </Choice>
      <Choice name="rubrik" label={say('Rubrik')} chosen={filter.section} names={names.sections}>
        {any}
      </Choice>
      <div>
        <label htmlFor="urgensi">{say('Urgensi paling rendah')}</label>
        <select id="urgensi" name="urgensi" defaultValue={filter.urgency}>
          {any}
          {URGENCIES.map((urgency) => (
            <option key={urgency} value={urgency}>
              {urgency}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="keadaan">{say('Keadaan')}</label>
        <select id="keadaan" name="keadaan" defaultValue={filter.isOpen ? '' : 'semua'}>
          <option value="">{say('Belum diambil')}</option>
          <option value="semua">{say('Semua')}</option>
        </select>
      </div>
      <button type="submit">{say('Saring')}</button>
    </form>
  )
}

/** A choice among records by their names; `children` choose none of them. */
function Choice({
  name,
  label,
  chosen,
  names,
  children,
}: {
  name: string
  label: string
  chosen: number | undefined
  names: ReadonlyMap<number, string>
  children: ReactNode
}) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        {children}
        {[...names].map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The address of a list. */
function query({ words, source, section, urgency, isOpen, before }: RoomFilter): string {
  const fields: [string, string | number | undefined][] = [
    ['kata', words || undefined],
    ['sumber', source],
    ['rubrik', section],
    ['urgensi', urgency],
    ['keadaan', isOpen ? undefined : 'semua'],
    ['sebelum', before],
  ]
  return new URLSearchParams(
    fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
}
