import { expect, it } from 'vitest'
import { siteManifest } from '#content/machines/describe/site-manifest.ts'
import { aSite } from '#tests/factories/story.ts'
import { lookOf } from './site-look.ts'

it('takes name and colour from the manifest, for both colour schemes', () => {
  const look = lookOf(siteManifest(aSite({ appearance: { brand: '#0b5394' } })))
  expect(look.name).toBe('Warta Contoh')
  expect(look.style).toMatch(/^:root\{--accent:#0b5394;--mark:#0b5394;.*prefers-color-scheme:dark/)
})

it('takes the typefaces too', () => {
  const look = lookOf(siteManifest(aSite({ appearance: { typefaces: 'buku' } })))
  expect(look.style).toMatch(/^:root\{--serif:"Iowan Old Style".*--sans:Optima/)
})

it('keeps the default colours if the desk chose none', () => {
  expect(lookOf(siteManifest(aSite())).style).toBeUndefined()
})
