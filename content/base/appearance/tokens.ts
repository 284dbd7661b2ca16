/**
 * The portal's default colours and typefaces, defined only here. The look is a newspaper's: black on white, hairlines,
 * a Scotch rule (thick over thin) at the start of each part, and one colour, manggis, the wine red of a mangosteen rind:
 * `accent` in text, `mark` in shapes, `rind` behind the footer, `flesh` on top of `mark` and `rind`.
 * Contrast on paper: `ink`, `muted` and `accent` at least 7:1 (AAA), in both schemes.
 * @module
 */

/** One colour (`#rrggbb`) for each use. */
export interface Shades {
  paper: string
  panel: string
  line: string
  ink: string
  muted: string
  accent: string
  mark: string
  rind: string
  flesh: string
}

export const light: Shades = {
  paper: '#ffffff',
  panel: '#f5f3f5',
  line: '#d9d5dc',
  ink: '#17131a',
  muted: '#544e59',
  accent: '#86123f',
  mark: '#86123f',
  rind: '#33091d',
  flesh: '#fdf4f7',
}

/** The colours that differ in dark mode. */
export const dark: Omit<Shades, 'rind' | 'flesh'> = {
  paper: '#131015',
  panel: '#1f1b22',
  line: '#3b3540',
  ink: '#ece9ee',
  muted: '#b9b3bf',
  accent: '#f2a7bd',
  mark: '#9d1b4e',
}

/** The typefaces of a portal, as `font-family` lists. */
export interface Typefaces {
  /** For headlines and body text. */
  serif: string
  sans: string
  /** For labels and times. */
  narrow: string
}

const koran: Typefaces = {
  serif: 'Charter, Georgia, "Noto Serif", "Liberation Serif", serif',
  sans: '"Helvetica Neue", Roboto, "Segoe UI", Arial, sans-serif',
  narrow:
    '"Avenir Next Condensed", "Roboto Condensed", sans-serif-condensed, "Arial Narrow", "Liberation Sans Narrow", Roboto, Arial, sans-serif',
}

/** Sets of typefaces that readers' systems already have, so none is downloaded. The first is the default. */
export const typefaces = {
  koran,
  buku: {
    serif:
      '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "Liberation Serif", serif',
    sans: 'Optima, Candara, "Noto Sans", "Liberation Sans", sans-serif',
    narrow: 'Optima, Candara, "Noto Sans", "Liberation Sans", sans-serif',
  },
  lugas: { ...koran, serif: koran.sans },
} as const satisfies Record<string, Typefaces>

export type TypefaceSet = keyof typeof typefaces
