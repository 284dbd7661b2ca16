import { paletteOf } from './palette.ts'
import { dark, light, type TypefaceSet, typefaces } from './tokens.ts'

/** The look chosen at the desk; a missing value keeps the portal's default. */
export interface Appearance {
  /** The portal's own colour, `#rrggbb`, legible on white paper. */
  brand?: string
  typefaces?: TypefaceSet
}

/**
 * CSS that sets the custom properties of the chosen look; `undefined` if it is the default. The portal's style sheet is
 * layered, so these unlayered rules win wherever they appear in the page.
 */
export function appearanceStyle({ brand, typefaces: set }: Appearance): string | undefined {
  const palette = brand && paletteOf(brand)
  const day = {
    ...(palette && changes(palette.light, light)),
    ...(set && changes(typefaces[set], typefaces.koran)),
  }
  const night = palette ? changes(palette.dark, dark) : {}
  const style = [
    rule(day),
    rule(night) && `@media screen and (prefers-color-scheme:dark){${rule(night)}}`,
  ].join('')
  return style || undefined
}

function changes<Values extends object>(chosen: Values, own: Values): Partial<Values> {
  const differing = Object.entries(chosen).filter(([name, value]) => {
    return value !== own[name as keyof Values]
  })
  return Object.fromEntries(differing) as Partial<Values>
}

function rule(values: object): string {
  const properties = Object.entries(values).map(([name, value]) => `--${name}:${value}`)
  return properties.length > 0 ? `:root{${properties.join(';')}}` : ''
}
