'use client'
import { useField } from '@payloadcms/ui'
import { useId } from 'react'
import {
  frameKey,
  frameOf,
  frameWith,
  isWhole,
  movedFocal,
  type PhotoFrame,
  turnedRight,
  turnedSize,
  WHOLE_PHOTO,
} from '#content/model/photo/photo-frame.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { FrameCutter } from './frame-cutter.tsx'
import { useWholePhoto } from './whole-photo.ts'
import './photo-desk.css'

const SIDES = [
  { name: 'left', label: 'Kiri (%)' },
  { name: 'top', label: 'Atas (%)' },
  { name: 'width', label: 'Lebar (%)' },
  { name: 'height', label: 'Tinggi (%)' },
] as const

/** Turns and cuts a photo: by hand on the picture, or in numbers. The original stays as it is. */
export function FrameField() {
  const say = useSay()
  const id = useId()
  const { value, setValue, showError, errorMessage } = useField<unknown>({ path: 'frame' })
  const x = useField<number>({ path: 'focusX' })
  const y = useField<number>({ path: 'focusY' })
  const photo = useWholePhoto()
  if (!photo) return null
  const frame = frameOf(value)
  const focal = { x: x.value ?? 50, y: y.value ?? 50 }
  const put = (next: PhotoFrame, point = movedFocal(frame, next, focal)) => {
    if (frameKey(next) === frameKey(frame)) return
    setValue(isWhole(next) ? null : next)
    x.setValue(point.x)
    y.setValue(point.y)
  }
  const turnRight = (times: number) => {
    let turned = { frame, focal }
    for (let each = 0; each < times; each += 1) turned = turnedRight(turned.frame, turned.focal)
    put(turned.frame, turned.focal)
  }
  return (
    <details className="photo-frame" open={showError || !isWhole(frame)}>
      <summary>{say('Potong dan putar')}</summary>
      <p>{say('Seret pada foto untuk memilih bagian yang tampil. Berkas aslinya tetap utuh.')}</p>
      <p>
        {say(
          'Foto sebelum dipotong tetap ada di alamat lamanya. Untuk menyembunyikan sesuatu, unggah foto yang sudah dipotong, lalu hapus yang ini.',
        )}
      </p>
      <div className="photo-frame-steps">
        <button type="button" onClick={() => turnRight(3)}>
          {say('Putar ke kiri')}
        </button>
        <button type="button" onClick={() => turnRight(1)}>
          {say('Putar ke kanan')}
        </button>
        <button type="button" onClick={() => put(WHOLE_PHOTO)} disabled={isWhole(frame)}>
          {say('Foto utuh')}
        </button>
      </div>
      <FrameCutter photo={photo} turned={turnedSize(photo, frame.turn)} frame={frame} onCut={put} />
      <div className="photo-frame-sides">
        {SIDES.map(({ name, label }) => (
          <p key={name} className="photo-desk-field">
            <label htmlFor={`${id}-${name}`}>{say(label)}</label>
            <input
              id={`${id}-${name}`}
              type="number"
              min={0}
              max={100}
              step="any"
              // Taken when it is written: every digit on the way to “40” would be a frame of its own.
              key={frame[name]}
              defaultValue={frame[name]}
              onBlur={({ target }) => put(frameWith(frame, name, target.valueAsNumber))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                put(frameWith(frame, name, event.currentTarget.valueAsNumber))
              }}
            />
          </p>
        ))}
      </div>
      {showError && (
        <p role="alert" className="photo-desk-fault">
          {errorMessage}
        </p>
      )}
    </details>
  )
}
