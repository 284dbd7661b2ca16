import { expect, it } from 'vitest'
import { captionedHere } from './body.ts'

it.each([
  ['of this place', 'Awak kapal.', 'Awak kapal.'],
  ['of the photo, where this place has none', undefined, 'Kapal buku.'],
])('a picture is shown with the caption %s', (_whose, caption, shown) => {
  const picture = { id: 7, caption: 'Kapal buku.' }
  const image = { type: 'image' as const, picture, ...(caption && { caption }) }
  expect(captionedHere(image).picture).toEqual({ id: 7, caption: shown })
  expect(picture.caption).toBe('Kapal buku.')
})
