'use client'
import { Banner, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { openPlaces } from '#content/base/text/open-places.ts'
import { useSay } from '../desk-frame/use-say.ts'

/** Above the body of a page: the `[isi: …]` placeholders that are still to be filled in, updated as the editor types. */
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

/** In the list of pages: how many placeholders a page still has. */
export function OpenPlacesCell({ rowData }: DefaultCellComponentProps) {
  const say = useSay()
  const open = placesOf(rowData.body)
  return open.length === 0 ? (
    say('Lengkap')
  ) : (
    <strong>{say('{count} isian', { count: open.length })}</strong>
  )
}

/** Placeholders can be anywhere in the stored tree, so all of its text is searched. */
const placesOf = (body: unknown): string[] => openPlaces(JSON.stringify(body ?? ''))
