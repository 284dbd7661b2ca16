'use client'
import { Banner, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { openPlaces } from '#content/page/open-places.ts'

/** Above the text of a page: what a starter text still asks to be filled with, while it is written. */
export function OpenPlacesNotice() {
  const body = useFormFields(([fields]) => fields.body?.value)
  const open = placesOf(body)
  if (open.length === 0) return null
  return (
    <Banner type="error">
      {open.length} isian belum dilengkapi: {open.join(', ')}. Ganti setiap tanda [isi: …] di bawah.
    </Banner>
  )
}

/** In the list of pages: how many places of a page are still to be filled. */
export function OpenPlacesCell({ rowData }: DefaultCellComponentProps) {
  const open = placesOf(rowData.body)
  return open.length === 0 ? <>Lengkap</> : <strong>{open.length} isian</strong>
}

/** The places lie in the words of the stored tree, wherever these stand in it. */
const placesOf = (body: unknown): string[] => openPlaces(JSON.stringify(body ?? ''))
