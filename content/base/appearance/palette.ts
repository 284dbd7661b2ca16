/**
 * The colours of a portal that has one of its own: the others are derived from it, so that every one of them can be read.
 * @module
 */
import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori'
import { dark, light, type Shades } from './tokens.ts'

/** What text in stories needs on paper: WCAG 2.2, 1.4.6 (AAA). */
export const LEAST_CONTRAST = 7
/** What shapes need on what they stand on: WCAG 2.2, 1.4.11. */
const LEAST_FOR_SHAPES = 3
/** Of the footer's ground: as dark as that of the portal's own colour. */
const RIND = { lightness: 0.22, chroma: 0.07 }

const oklch = converter('oklch')

/** The contrast of `colour` on white paper, from 1 to 21. */
export const contrastOnPaper = (colour: string): number => wcagContrast(colour, light.paper)

/** The colour nearest to `colour`, of the same hue, that stories can be printed in on white paper. */
export const legibleOnPaper = (colour: string): string =>
  contrastOnPaper(colour) >= LEAST_CONTRAST
    ? colour
    : shadeWith(colour, light.paper, LEAST_CONTRAST, [0, lightnessOf(colour)])

/** The colours in both schemes of a portal whose own colour is `brand` (`#rrggbb`), legible on white paper. */
export function paletteOf(brand: string): { light: Shades; dark: Omit<Shades, 'rind' | 'flesh'> } {
  const tint = tintOf(brand)
  const rind = hexOf({ ...tint, l: RIND.lightness, c: Math.min(tint.c, RIND.chroma) })
  return {
    light: { ...light, accent: brand, mark: brand, rind },
    dark: {
      ...dark,
      // On the panel too, which is the lighter of the two grounds.
      accent: shadeWith(brand, dark.panel, LEAST_CONTRAST, [1, lightnessOf(brand)]),
      mark: shadeWith(brand, dark.paper, LEAST_FOR_SHAPES, [1, lightnessOf(brand)]),
    },
  }
}

/** @throws {RangeError} for what is no colour; the desk's form lets none through */
function tintOf(colour: string): Oklch {
  const tint = oklch(colour)
  if (!tint) throw new RangeError(`${colour} is no colour.`)
  return tint
}

const lightnessOf = (colour: string): number => tintOf(colour).l

/**
 * The shade of `colour` between two lightnesses, the first of which surely has the contrast `least` on `ground`, that is
 * nearest to the second and has it too.
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
  // Halved twelve times, the step is finer than a colour of eight bits can tell.
  for (let step = 0; step < 12; step += 1) {
    const middle = (reached + beyond) / 2
    if (wcagContrast(shade(middle), ground) >= least) reached = middle
    else beyond = middle
  }
  return shade(reached)
}

/** The colour that screens can show nearest to `tint`, with its hue and lightness. */
const hexOf = (tint: Oklch): string => formatHex(clampChroma(tint, 'oklch'))
