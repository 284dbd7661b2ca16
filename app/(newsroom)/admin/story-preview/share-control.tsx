'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { deskTime } from '#content/base/time/desk-time.ts'
import { LINK_HOURS } from '#content/newsroom/desk/preview/preview-link-times.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { requestLinks, type Shared } from './share-requests.ts'
import './story-preview.css'

/** Beside the preview buttons: makes and revokes links to the draft for people without an account. */
export function ShareControl() {
  const say = useSay()
  const { id, hasPublishedDoc, hasSavePermission } = useDocumentInfo()
  const dialog = useRef<HTMLDialogElement>(null)
  const [shared, setShared] = useState<Shared>()
  const [refusal, setRefusal] = useState('')
  const [hours, setHours] = useState('24')
  if (!id || hasPublishedDoc || !hasSavePermission) return null

  const update = async (method?: 'POST' | 'DELETE', order?: { link?: number; hours?: number }) => {
    const answer = await requestLinks(id, say, method, order)
    setRefusal(typeof answer === 'string' ? answer : '')
    if (typeof answer !== 'string') setShared(answer)
  }
  const open = () => {
    dialog.current?.showModal()
    void update()
  }
  return (
    <div className="preview-control">
      <button type="button" onClick={open}>
        {say('Bagikan pratinjau…')}
      </button>
      <dialog ref={dialog} className="preview-share" aria-labelledby="preview-share">
        <h3 id="preview-share">{say('Bagikan pratinjau')}</h3>
        <p>
          {say(
            'Siapa pun yang memegang tautannya dapat membaca naskah ini tanpa akun, selalu dalam keadaan terbarunya, sampai waktunya habis atau beritanya terbit.',
          )}
        </p>
        <p className="preview-row">
          <label>
            {say('Berlaku selama')}{' '}
            <select value={hours} onChange={({ target }) => setHours(target.value)}>
              {Object.entries(LINK_HOURS).map(([value, label]) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => update('POST', { hours: Number(hours) })}>
            {say('Buat tautan')}
          </button>
        </p>
        <div role="status">
          {shared?.address && <MadeLink key={shared.address} address={shared.address} />}
        </div>
        {refusal && <p role="alert">{refusal}</p>}
        {shared && shared.links.length > 0 && (
          <>
            <h4>{say('Tautan yang berlaku')}</h4>
            <ul>
              {shared.links.map((link) => (
                <li key={link.id} className="preview-row">
                  <span>
                    {say('Sampai {time}, dibuat {actor}', {
                      time: deskTime(link.until, 'Asia/Jakarta', say.language),
                      actor: link.actor,
                    })}
                  </span>
                  <button
                    type="button"
                    aria-label={say('Batalkan tautan sampai {time}', {
                      time: deskTime(link.until, 'Asia/Jakarta', say.language),
                    })}
                    onClick={() => update('DELETE', { link: link.id })}
                  >
                    {say('Batalkan')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('Tutup')}
        </button>
      </dialog>
    </div>
  )
}

/** Shows the address of a new link, once: the store keeps only its digest. */
function MadeLink({ address }: { address: string }) {
  const say = useSay()
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <p className="preview-row">
        <input
          readOnly
          aria-label={say('Alamat tautan')}
          value={address}
          onFocus={({ target }) => target.select()}
        />
        <button
          type="button"
          onClick={() => navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {say(isCopied ? 'Tersalin' : 'Salin')}
        </button>
      </p>
      <p>{say('Salin sekarang: alamat ini tidak ditampilkan lagi.')}</p>
    </>
  )
}
