import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { aPhoto } from '#tests/factories/story.ts'
import { Picture } from './picture.tsx'

const waiting = aPhoto({ width: 1600, height: 1200, placeholder: '#aabbcc', renditions: [] })

it('a photo that is not rendered yet keeps the place of its cut, in its colour and with its words', () => {
  const html = renderToStaticMarkup(<Picture photo={waiting} crop="16x9" sizes="100vw" />)
  expect(html).toContain('viewBox="0 0 1600 900" width="480" height="270"')
  expect(html).toContain('fill="#aabbcc"')
  expect(html).toContain('role="img" aria-label="Kapal"')
  expect(html).not.toContain('<img')
})

it('a photo that lacks one cut shows nothing there', () => {
  const photo = aPhoto({ renditions: aPhoto().renditions.filter(({ crop }) => crop !== '16x9') })
  expect(renderToStaticMarkup(<Picture photo={photo} crop="16x9" sizes="100vw" />)).toBe('')
})
