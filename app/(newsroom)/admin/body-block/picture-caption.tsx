'use client'
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { TextareaFieldClientProps } from 'payload'
import { useId } from 'react'
import { LONGEST_CAPTION } from '#content/model/photo/photo-limits.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useDeskAnswer } from '../story-panel/desk-fetching.ts'
import { photoRecord, recordId } from '../story-panel/desk-records.ts'

/**
 * In a block with a picture: what it says here. The photo's own caption, which readers get as long as nothing is
 * written, stands in its place. Payload's own field has the same id in every block, so that a label leads to the first.
 */
export function PictureCaption({ path, readOnly }: TextareaFieldClientProps) {
  const say = useSay()
  const field = useId()
  const { value, setValue, disabled } = useField<string>({ path })
  const { value: media } = useField<unknown>({ path: 'media' })
  const id = recordId.parse(media ?? undefined)
  const photo = useDeskAnswer(id ? `/api/media/${id}?depth=0` : undefined, photoRecord)
  return (
    <div className="field-type textarea">
      <FieldLabel htmlFor={field} label={say('Keterangan di sini')} />
      <div className="field-type__wrap">
        <textarea
          id={field}
          rows={2}
          maxLength={LONGEST_CAPTION}
          placeholder={photo?.caption ?? ''}
          disabled={readOnly === true || disabled === true}
          value={value ?? ''}
          onChange={({ target }) => setValue(target.value)}
        />
        <FieldDescription description={say('Kosong: keterangan dari data fotonya.')} path={path} />
      </div>
    </div>
  )
}
