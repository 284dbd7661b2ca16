import { paletteOf } from './palette.ts'
import { dark, light, type TypefaceSet, typefaces } from './tokens.ts'

/** What the desk chose of the portal's look; nothing chosen is the portal's own look. */
export interface Appearance {
  /** The portal's own colour, `#rrggbb`, legible on white paper. */
  brand?: string
  typefaces?: TypefaceSet
}

/**
 * The custom properties that make the portal's style sheet look as chosen; `undefined` where nothing was. Its rules lie
 * in layers, so that these win wherever they stand.
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
