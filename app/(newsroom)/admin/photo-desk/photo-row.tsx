'use client'
import { useEffect, useId, useState } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import { DuplicateMessage } from './duplicate-message.tsx'
import type { PhotoWords, Sent } from './photo-sending.ts'

/** A photo in the upload list, from selection to stored record. */
export interface DeskPhoto {
  key: string
  file: File
  words: PhotoWords
  /** The share that has been sent, from 0 to 1; absent until sending starts. */
  progress?: number
  sent?: Sent
}

/** One photo of the upload list: a thumbnail, its texts and its progress. */
export function PhotoRow({
  photo,
  onWords,
  onRemove,
}: {
  photo: DeskPhoto
  onWords: (words: Partial<PhotoWords>) => void
  onRemove: () => void
}) {
  const say = useSay()
  const { file, words, progress, sent } = photo
  const faults = sent?.kind === 'refused' ? sent.faults : {}
  const isSending = progress !== undefined && !sent
  if (sent?.kind === 'saved') {
    return (
      <li className="photo-desk-row">
        <Thumbnail file={file} />
        <p>
          {say('✓ {file} tersimpan.', { file: file.name })}{' '}
          <a href={`/admin/collections/media/${sent.id}`}>{say('Buka foto')}</a>
        </p>
      </li>
    )
  }
  return (
    <li className="photo-desk-row">
      <Thumbnail file={file} />
      <div className="photo-desk-words">
        <p className="photo-desk-name">
          <span>{file.name}</span>
          <button type="button" disabled={isSending} onClick={onRemove}>
            {say('Buang')}
          </button>
        </p>
        {isSending && (
          <p>
            <progress value={progress} aria-label={say('Pengiriman {file}', { file: file.name })} />{' '}
            {progress < 1
              ? say('{share}% terkirim', { share: Math.round(progress * 100) })
              : say('Diperiksa dan diolah…')}
          </p>
        )}
        {faults.file && (
          <p className="photo-desk-fault" role="alert">
            {faults.file}
          </p>
        )}
        {FIELDS.map(({ name, label, hint }) => (
          <WordField
            key={name}
            label={say(label)}
            hint={say(hint)}
            value={words[name]}
            fault={faults[name]}
            disabled={isSending}
            onChange={(value) => onWords({ [name]: value })}
          />
        ))}
        {faults.acceptDuplicate && (
          <div className="photo-desk-duplicate" role="alert">
            <p>
              <DuplicateMessage message={faults.acceptDuplicate} />
            </p>
            <label>
              <input
                type="checkbox"
                checked={words.acceptDuplicate}
                onChange={({ target }) => onWords({ acceptDuplicate: target.checked })}
              />{' '}
              {say('Simpan juga, walau foto ini sudah ada')}
            </label>
          </div>
        )}
      </div>
    </li>
  )
}

const FIELDS = [
  { name: 'alt', label: 'Teks alternatif', hint: 'Wajib.' },
  { name: 'caption', label: 'Keterangan', hint: 'Kosong: diambil dari berkasnya.' },
  { name: 'credit', label: 'Kredit', hint: 'Kosong: diambil dari berkasnya.' },
] as const

function WordField({
  label,
  hint,
  value,
  fault,
  disabled,
  onChange,
}: {
  label: string
  hint: string
  value: string
  fault: string | undefined
  disabled: boolean
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="photo-desk-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={hint}
        disabled={disabled}
        aria-invalid={Boolean(fault)}
        aria-describedby={fault && `${id}-fault`}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && (
        <p id={`${id}-fault`} className="photo-desk-fault">
          {fault}
        </p>
      )}
    </div>
  )
}

function Thumbnail({ file }: { file: File }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  // biome-ignore lint/performance/noImgElement: a file that is not sent yet has no other address
  return <img className="photo-desk-thumbnail" src={address} alt="" />
}
