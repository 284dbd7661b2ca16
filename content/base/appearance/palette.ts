/**
 * Derives the palette of a portal from its brand colour, keeping every colour legible.
 * @module
 */
import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori'
import { dark, light, type Shades } from './tokens.ts'

/** The contrast of body text on paper: WCAG 2.2, 1.4.6 (AAA). */
export const LEAST_CONTRAST = 7
/** The contrast of shapes on their background: WCAG 2.2, 1.4.11. */
const LEAST_FOR_SHAPES = 3
/** The footer's background: as dark as the default palette's `rind`. */
const RIND = { lightness: 0.22, chroma: 0.07 }

const oklch = converter('oklch')

/** The contrast ratio of `colour` on white paper, from 1 to 21. */
export const contrastOnPaper = (colour: string): number => wcagContrast(colour, light.paper)

/** The nearest colour of the same hue that is legible as text on white paper; `colour` itself if it already is. */
export const legibleOnPaper = (colour: string): string =>
  contrastOnPaper(colour) >= LEAST_CONTRAST
    ? colour
    : shadeWith(colour, light.paper, LEAST_CONTRAST, [0, lightnessOf(colour)])

/** The light and dark palettes for `brand` (`#rrggbb`), which must be legible on white paper. */
export function paletteOf(brand: string): { light: Shades; dark: Omit<Shades, 'rind' | 'flesh'> } {
  const tint = tintOf(brand)
  const rind = hexOf({ ...tint, l: RIND.lightness, c: Math.min(tint.c, RIND.chroma) })
  return {
    light: { ...light, accent: brand, mark: brand, rind },
    dark: {
      ...dark,
      // Legible on the panel, the lighter of the two backgrounds, it is legible on paper too.
      accent: shadeWith(brand, dark.panel, LEAST_CONTRAST, [1, lightnessOf(brand)]),
      mark: shadeWith(brand, dark.paper, LEAST_FOR_SHAPES, [1, lightnessOf(brand)]),
    },
  }
}

/** @throws {RangeError} if `colour` is not a colour, which the desk's form prevents */
function tintOf(colour: string): Oklch {
  const tint = oklch(colour)
  if (!tint) throw new RangeError(`${colour} is not a colour.`)
  return tint
}

const lightnessOf = (colour: string): number => tintOf(colour).l

/**
 * The shade of `colour` that has at least the contrast `least` on `ground` and whose lightness is closest to `wished`.
 * The lightness `sure` must have that contrast.
 */
function shadeWith(
  colour: string,
  ground: string,
  least: number,
  [sure, wished]: readonly [number, number],
): string {
  const tint = tintOf(colour)
  const shade = (l: number) => hexOf({ ...tint, l })
  let [reached, beyond] = [sure, wished]
  if (wcagContrast(shade(wished), ground) >= least) return shade(wished)
  // Twelve halvings are finer than eight bits a channel can show.
  for (let step = 0; step < 12; step += 1) {
    const middle = (reached + beyond) / 2
    if (wcagContrast(shade(middle), ground) >= least) reached = middle
    else beyond = middle
  }
  return shade(reached)
}

/** The closest sRGB colour to `tint` that keeps its hue and lightness. */
const hexOf = (tint: Oklch): string => formatHex(clampChroma(tint, 'oklch'))
