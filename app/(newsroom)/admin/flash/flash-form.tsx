'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { type FormEvent, useEffect, useState } from 'react'
import { deskTime } from '#content/base/time/desk-time.ts'
import { DEFAULT_HOURS, STRIP_HOURS } from '#content/newsroom/desk/flash/flash-order.ts'
import { randomKey } from '../desk-frame/random-key.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { keepDraft, readDraft } from '../draft-keeping/kept-drafts.ts'
import { type SentFlash, sendFlash } from './flash-sending.ts'

const NO_FAULTS: Pick<SentFlash & { kind: 'refused' }, 'faults' | 'findings'> = {
  faults: {},
  findings: [],
}
const EMPTY = { headline: '', section: '', body: '', hours: String(DEFAULT_HOURS) }

/** The form for breaking news. What is typed stays in this browser until it is published. */
export function FlashForm({ sections }: { sections: readonly { id: number; name: string }[] }) {
  const say = useSay()
  const { user } = useAuth()
  const draft = `warta:kilat:${user?.id ?? 'tamu'}`
  const [fields, setFields] = useState({ ...EMPTY, section: onlySection(sections) })
  const [key, setKey] = useState('')
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [isSending, setSending] = useState(false)
  const [sent, setSent] = useState<SentFlash>()
  useEffect(() => {
    setKey(randomKey())
    const kept = readDraft(draft)
    if (kept) setFields((fresh) => ({ ...fresh, ...kept.fields }))
  }, [draft])

  const change = (name: keyof typeof EMPTY, value: string) => {
    const changed = { ...fields, [name]: value }
    setFields(changed)
    keepDraft(draft, { at: Date.now(), base: undefined, fields: changed })
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    const { hours, ...rest } = fields
    const answer = await sendFlash({ ...rest, hours: Number(hours), confirmed, key }, say)
    setSending(false)
    setSent(answer)
    if (answer.kind === 'published') keepDraft(draft, undefined)
  }
  const again = () => {
    setFields({ ...EMPTY, section: onlySection(sections) })
    setKey(randomKey())
    setConfirmed([])
    setSent(undefined)
  }

  if (sent?.kind === 'published') return <Published flash={sent} onAgain={again} />
  const { faults, findings } = sent?.kind === 'refused' ? sent : NO_FAULTS
  return (
    <form onSubmit={send} noValidate>
      <p className="flash-fault" role="alert">
        {sent?.kind === 'refused' && sent.message}
      </p>
      <label htmlFor="kilat-headline">{say('Judul')}</label>
      <input
        id="kilat-headline"
        value={fields.headline}
        maxLength={200}
        onChange={({ target }) => change('headline', target.value)}
        aria-describedby="kilat-headline-note"
        aria-invalid={Boolean(faults.headline)}
      />
      <p id="kilat-headline-note" className="flash-note">
        <Fault text={faults.headline} />{' '}
        {say('{count} dari 200 karakter', { count: [...fields.headline].length })}
      </p>
      <label htmlFor="kilat-section">{say('Rubrik')}</label>
      <select
        id="kilat-section"
        value={fields.section}
        onChange={({ target }) => change('section', target.value)}
        aria-describedby="kilat-section-note"
        aria-invalid={Boolean(faults.section)}
      >
        <option value="">{say('Pilih rubrik…')}</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <p id="kilat-section-note" className="flash-note">
        <Fault text={faults.section} />
      </p>
      <label htmlFor="kilat-body">{say('Paragraf pertama')}</label>
      <textarea
        id="kilat-body"
        rows={5}
        value={fields.body}
        maxLength={2000}
        onChange={({ target }) => change('body', target.value)}
        aria-describedby="kilat-body-note"
        aria-invalid={Boolean(faults.body)}
      />
      <p id="kilat-body-note" className="flash-note">
        <Fault text={faults.body} />{' '}
        {say('Apa yang terjadi, di mana, kapan, dan dari siapa kita tahu.')}
      </p>
      <label htmlFor="kilat-hours">{say('Pita di halaman depan')}</label>
      <select
        id="kilat-hours"
        value={fields.hours}
        onChange={({ target }) => change('hours', target.value)}
      >
        {STRIP_HOURS.map((hours) => (
          <option key={hours} value={hours}>
            {hours === 0 ? say('Tanpa pita') : say('Tampil {hours} jam', { hours })}
          </option>
        ))}
      </select>
      <p className="flash-note">{say('Menggantikan pita yang sedang tampil.')}</p>
      {faults.guardConfirmed && (
        <p className="flash-confirmation">
          <Fault text={faults.guardConfirmed} />
          <label>
            <input
              type="checkbox"
              // A finding that was not there when the box was ticked opens it again.
              checked={findings.every((key) => confirmed.includes(key))}
              onChange={({ target }) => setConfirmed(target.checked ? findings : [])}
            />{' '}
            {say('Saya sudah memeriksa')}
          </label>
        </p>
      )}
      <Button type="submit" disabled={isSending || key === ''}>
        {say(isSending ? 'Menerbitkan…' : 'Terbitkan sekarang')}
      </Button>
    </form>
  )
}

/** After publication: a link to the story, and what to do next. */
function Published({
  flash: { id, headline, path, until },
  onAgain,
}: {
  flash: Extract<SentFlash, { kind: 'published' }>
  onAgain: () => void
}) {
  const say = useSay()
  return (
    <div className="flash-done" role="status">
      <h2>{say('Sudah terbit')}</h2>
      <p>
        <a href={path} target="_blank" rel="noreferrer">
          {headline}
        </a>
      </p>
      <p>
        {until
          ? say('Pita di halaman depan tampil sampai {time}.', {
              time: deskTime(until, 'Asia/Jakarta', say.language),
            })
          : say('Tanpa pita; beritanya ada di antara yang terbaru.')}
      </p>
      <p className="flash-links">
        <Button el="anchor" url={`/admin/collections/articles/${id}`} margin={false}>
          {say('Lengkapi berita')}
        </Button>{' '}
        <Button el="anchor" url={path} newTab buttonStyle="secondary" margin={false}>
          {say('Buka halamannya')}
        </Button>{' '}
        <Button buttonStyle="secondary" onClick={onAgain} margin={false}>
          {say('Berita kilat lain')}
        </Button>
      </p>
    </div>
  )
}

const Fault = ({ text }: { text: string | undefined }) =>
  text ? <strong className="flash-fault">{text}</strong> : null

/** The only section, preselected for accounts that have just one. */
const onlySection = (sections: readonly { id: number }[]) =>
  sections.length === 1 ? String(sections[0]?.id) : ''
