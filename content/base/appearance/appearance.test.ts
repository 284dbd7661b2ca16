import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandColour } from '#content/newsroom/site/appearance-fields.ts'
import { appearanceStyle } from './appearance.ts'
import { contrastOnPaper, legibleOnPaper, paletteOf } from './palette.ts'
import { dark } from './tokens.ts'

const atDesk = { req: { i18n: { language: 'id' } } }

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('the portal’s own colour', () => {
  it.each(['', null, undefined, '#86123f', '#0B3D91', '#000000'])('accepts %j', (value) => {
    expect(brandColour(value, atDesk)).toBe(true)
  })

  it.each(['merah', '#fff', '86123f', '#86123f;}', 7])('rejects %j', (value) => {
    expect(brandColour(value, atDesk)).toMatch(/misalnya #86123f/)
  })

  it('is refused if illegible, with its contrast, the contrast needed and the nearest legible colour', () => {
    const answer = String(brandColour('#e91e63', atDesk))
    expect(answer).toContain('4,3:1')
    expect(answer).toContain('paling sedikit 7:1')
    const [nearest = ''] = /#[0-9a-f]{6}/.exec(answer) ?? []
    expect(brandColour(nearest, atDesk)).toBe(true)
    expect(contrastOnPaper(nearest)).toBeLessThan(7.2)
  })

  it('always has a legible neighbour', () => {
    fc.assert(
      fc.property(anyColour, (colour) => contrastOnPaper(legibleOnPaper(colour)) >= 7),
      { numRuns: 300 },
    )
  })

  it('gives colours that are legible on their backgrounds, in both schemes', () => {
    fc.assert(
      fc.property(anyColour.map(legibleOnPaper), (brand) => {
        const palette = paletteOf(brand)
        const { flesh, rind, mark } = palette.light
        expect(wcagContrast(palette.dark.accent, dark.paper)).toBeGreaterThanOrEqual(7)
        expect(wcagContrast(palette.dark.accent, dark.panel)).toBeGreaterThanOrEqual(7)
        for (const ground of [rind, mark, palette.dark.mark]) {
          expect(wcagContrast(flesh, ground)).toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('appearanceStyle', () => {
  it('adds no style when nothing was chosen', () => {
    expect(appearanceStyle({})).toBeUndefined()
    expect(appearanceStyle({ typefaces: 'koran' })).toBeUndefined()
  })

  it('overrides only the properties that were chosen', () => {
    expect(appearanceStyle({ typefaces: 'lugas' })).toMatch(
      /^:root\{--serif:"Helvetica Neue"[^;]*\}$/,
    )
    const style = appearanceStyle({ brand: '#0b3d91' })
    expect(style).toMatch(/^:root\{--accent:#0b3d91;--mark:#0b3d91;--rind:#[0-9a-f]{6}\}@media/)
    expect(style).not.toContain('--paper')
  })
})
