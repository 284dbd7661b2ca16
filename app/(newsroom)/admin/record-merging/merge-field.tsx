'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { mayRole } from '#content/model/people/permissions.ts'
import type { User } from '#content/store/payload-types.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { type Mergeable, merge, otherRecords, storyCount } from './merge-requests.ts'
import './record-merging.css'

/** Merges the topic or author of this form with another one, which is looked for by name. */
export function MergeField() {
  const say = useSay()
  const id = useId()
  const { id: own, collectionSlug } = useDocumentInfo()
  const { user } = useAuth<User>()
  const [name, setName] = useState('')
  const [found, setFound] = useState<readonly Mergeable[]>()
  const [chosen, setChosen] = useState<Mergeable>()
  const [stories, setStories] = useState<number>()
  const [trouble, setTrouble] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  if (collectionSlug !== 'topics' && collectionSlug !== 'authors') return null
  if (typeof own !== 'number' || !user || !mayRole(user.role, collectionSlug, 'delete')) return null

  const attempt = async (step: () => Promise<void>) => {
    setBusy(true)
    setTrouble(undefined)
    try {
      await step()
    } catch (error) {
      const words = error instanceof Error && error.message
      setTrouble(words || say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.'))
    }
    setBusy(false)
  }
  const look = () =>
    attempt(async () => {
      setChosen(undefined)
      setFound(await otherRecords(collectionSlug, own, name))
    })
  const choose = (record: Mergeable) =>
    attempt(async () => {
      setChosen(record)
      setStories(await storyCount(collectionSlug, own))
    })
  const send = () =>
    attempt(async () => {
      if (!chosen) return
      await merge(collectionSlug, own, chosen.id)
      location.assign(`/admin/collections/${collectionSlug}/${chosen.id}`)
    })
  return (
    <details className="record-merging">
      <summary>{say('Gabungkan dengan yang lain')}</summary>
      <p>
        {say(
          'Untuk yang tercatat dua kali. Semua berita di sini pindah ke yang dipilih, alamatnya dialihkan, dan yang ini dihapus.',
        )}
      </p>
      <label htmlFor={id}>{say('Nama yang tetap ada')}</label>
      <div className="record-merging-search">
        <input
          id={id}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // The form around it would be saved.
            event.preventDefault()
            if (name.trim()) look()
          }}
        />
        <Button buttonStyle="secondary" disabled={isBusy || !name.trim()} onClick={look}>
          {say('Cari')}
        </Button>
      </div>
      <div aria-live="polite">
        {found?.length === 0 && <p>{say('Tidak ada yang lain dengan nama itu.')}</p>}
        {found && found.length > 0 && (
          <ul>
            {found.map((record) => (
              <li key={record.id}>
                <label>
                  <input
                    type="radio"
                    name={`${id}-chosen`}
                    checked={chosen?.id === record.id}
                    onChange={() => choose(record)}
                  />
                  {record.name} <small>{record.slug}</small>
                </label>
              </li>
            ))}
          </ul>
        )}
        {chosen && stories !== undefined && (
          <div className="record-merging-confirm">
            <p>
              {say('{count} berita pindah ke “{name}”. Ini tidak dapat dibatalkan.', {
                count: stories,
                name: chosen.name,
              })}
            </p>
            <Button disabled={isBusy} onClick={send}>
              {say('Gabungkan')}
            </Button>
          </div>
        )}
        {trouble && (
          <p role="alert" className="record-merging-trouble">
            {trouble}
          </p>
        )}
      </div>
    </details>
  )
}
