'use client'
import { Banner, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { openPlaces } from '#content/base/text/open-places.ts'
import { useSay } from '../desk-frame/use-say.ts'

/** Above the text of a page: what a starter text still asks to be filled with, while it is written. */
export function OpenPlacesNotice() {
  const say = useSay()
  const body = useFormFields(([fields]) => fields.body?.value)
  const open = placesOf(body)
  if (open.length === 0) return null
  return (
    <Banner type="error">
      {say('{count} isian belum dilengkapi: {places}. Ganti setiap tanda [isi: …] di bawah.', {
        count: open.length,
        places: open.join(', '),
      })}
    </Banner>
  )
}

/** In the list of pages: how many places of a page are still to be filled. */
export function OpenPlacesCell({ rowData }: DefaultCellComponentProps) {
  const say = useSay()
  const open = placesOf(rowData.body)
  return open.length === 0 ? (
    say('Lengkap')
  ) : (
    <strong>{say('{count} isian', { count: open.length })}</strong>
  )
}

/** The places lie in the words of the stored tree, wherever these stand in it. */
const placesOf = (body: unknown): string[] => openPlaces(JSON.stringify(body ?? ''))
