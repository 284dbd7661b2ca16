'use client'
import { useField } from '@payloadcms/ui'
import type { MouseEvent } from 'react'
import { frameArea, frameOf } from '#content/model/photo/photo-frame.ts'
import { type Area, cropArea } from '#content/model/photo/photo-recipe.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { FramedPicture } from './framed-picture.tsx'
import { useWholePhoto } from './whole-photo.ts'
import './photo-desk.css'

const CROPS = [
  { crop: '16x9', label: 'Halaman berita (16:9)' },
  { crop: '4x3', label: 'Daftar (4:3)' },
  { crop: '1x1', label: 'Persegi (1:1)' },
  { crop: 'preview', label: 'Pratinjau tautan' },
] as const

/** Sets the focal point of a photo: a click moves it, and every crop is shown as it will be after saving. */
export function FocusField() {
  const say = useSay()
  const x = useField<number>({ path: 'focusX' })
  const y = useField<number>({ path: 'focusY' })
  const { value } = useField<unknown>({ path: 'frame' })
  const photo = useWholePhoto()
  if (!photo) return null
  const frame = frameOf(value)
  const shown = frameArea(photo, frame)
  const focal = { x: x.value ?? 50, y: y.value ?? 50 }
  const choose = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const box = currentTarget.getBoundingClientRect()
    x.setValue(Math.round(((clientX - box.left) / box.width) * 100))
    y.setValue(Math.round(((clientY - box.top) / box.height) * 100))
  }
  return (
    <div className="photo-focus">
      <p>{say('Titik fokus: klik bagian foto yang tidak boleh terpotong.')}</p>
      {/* Keyboard users have the two number fields below. */}
      <button
        type="button"
        className="photo-focus-whole"
        onClick={choose}
        aria-label={say('Pilih titik fokus')}
        style={{ maxWidth: widthOf(shown) }}
      >
        <FramedPicture photo={photo} frame={frame} area={shown} />
        <span className="photo-focus-point" style={{ left: `${focal.x}%`, top: `${focal.y}%` }} />
      </button>
      <div className="photo-focus-cuts">
        {CROPS.map(({ crop, label }) => (
          <figure key={crop}>
            <FramedPicture
              photo={photo}
              frame={frame}
              area={within(shown, cropArea(shown, crop, focal))}
            />
            <figcaption>{say(label)}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  )
}

/** The width that keeps a picture within 32 by 32 rem. */
const widthOf = ({ width, height }: Area): string => `${32 * Math.min(1, width / height)}rem`

const within = (outer: Area, { left, top, width, height }: Area): Area => ({
  left: outer.left + left,
  top: outer.top + top,
  width,
  height,
})
