'use client'
import { useDocumentInfo, useField } from '@payloadcms/ui'
import type { CSSProperties, MouseEvent } from 'react'
import { z } from 'zod'
import { cropArea } from '#content/model/photo/photo-recipe.ts'
import { storedRenditions } from '#content/model/photo/photo-renditions.ts'
import { useSay } from '../desk-frame/use-say.ts'
import './photo-desk.css'

const CROPS = [
  { crop: '16x9', label: 'Halaman berita (16:9)' },
  { crop: '4x3', label: 'Daftar (4:3)' },
  { crop: '1x1', label: 'Persegi (1:1)' },
  { crop: 'preview', label: 'Pratinjau tautan' },
] as const

const photoRecord = z.object({
  renditions: storedRenditions,
  width: z.number().positive(),
  height: z.number().positive(),
})

/** Sets the focal point of a photo: a click moves it, and every crop is shown as it will be after saving. */
export function FocusField() {
  const say = useSay()
  const x = useField<number>({ path: 'focusX' })
  const y = useField<number>({ path: 'focusY' })
  const { savedDocumentData } = useDocumentInfo()
  const { data: photo } = photoRecord.safeParse(savedDocumentData)
  const whole = photo?.renditions.find(({ crop, format }) => crop === 'full' && format === 'jpeg')
  if (!photo || !whole) return null
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
      >
        {/* biome-ignore lint/performance/noImgElement: the desk shows the very file */}
        <img src={whole.path} alt="" width={photo.width} height={photo.height} />
        <span className="photo-focus-point" style={{ left: `${focal.x}%`, top: `${focal.y}%` }} />
      </button>
      <div className="photo-focus-cuts">
        {CROPS.map(({ crop, label }) => (
          <figure key={crop}>
            <div
              className="photo-focus-cut"
              style={cutStyle(whole.path, photo, cropArea(photo, crop, focal))}
            />
            <figcaption>{say(label)}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  )
}

function cutStyle(
  path: string,
  whole: { width: number; height: number },
  area: { left: number; top: number; width: number; height: number },
): CSSProperties {
  const along = (start: number, length: number, all: number) =>
    all === length ? 0 : (start / (all - length)) * 100
  return {
    aspectRatio: `${area.width} / ${area.height}`,
    backgroundImage: `url("${path}")`,
    backgroundSize: `${(whole.width / area.width) * 100}% ${(whole.height / area.height) * 100}%`,
    backgroundPosition: `${along(area.left, area.width, whole.width)}% ${along(area.top, area.height, whole.height)}%`,
  }
}
