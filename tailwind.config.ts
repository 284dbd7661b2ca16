import type { Config } from 'tailwindcss'
import plugin from 'tailwindcss/plugin'

/**
 * The design tokens, and the only place for them. The look is a newspaper's: black on white, hairlines, a
 * Scotch rule (thick over thin) where something begins, and one colour, manggis, the wine of a mangosteen's rind: `accent` in words, `mark` in shapes.
 * Contrast on paper: `ink`, `muted` and `accent` at least 7:1 (AAA), in both schemes.
 */
const light = {
  paper: '#ffffff',
  panel: '#f5f3f5',
  line: '#d9d5dc',
  ink: '#17131a',
  muted: '#544e59',
  accent: '#86123f',
  mark: '#86123f',
}

const dark = {
  paper: '#131015',
  panel: '#1f1b22',
  line: '#3b3540',
  ink: '#ece9ee',
  muted: '#b9b3bf',
  accent: '#f2a7bd',
  mark: '#9d1b4e',
}

/** Fonts that readers' systems already have; none is ever fetched. `narrow` is the voice of labels and times. */
const fonts = {
  serif: 'Charter, Georgia, "Noto Serif", "Liberation Serif", serif',
  sans: '"Helvetica Neue", Roboto, "Segoe UI", Arial, sans-serif',
  narrow:
    '"Avenir Next Condensed", "Roboto Condensed", sans-serif-condensed, "Arial Narrow", "Liberation Sans Narrow", Roboto, Arial, sans-serif',
}

const variables = (scheme: Record<string, string>) =>
  Object.fromEntries(Object.entries(scheme).map(([name, value]) => [`--${name}`, value]))

/** A column rule of full height at the place `x` from the left. */
const hairline = (x: string) => `linear-gradient(var(--line),var(--line)) ${x} 0/1px 100% no-repeat`

const config: Config = {
  content: [],
  theme: {
    screens: { sm: '40rem', md: '48rem', lg: '64rem', xl: '80rem' },
    colors: {
      ...Object.fromEntries(Object.keys(light).map((name) => [name, `var(--${name})`])),
      rind: '#33091d',
      flesh: '#fdf4f7',
      current: 'currentColor',
    },
    fontFamily: Object.fromEntries(Object.keys(fonts).map((name) => [name, `var(--${name})`])),
    fontSize: {
      xs: ['.875rem', '1.35'],
      sm: ['.9375rem', '1.45'],
      base: ['1.0625rem', '1.5'],
      item: ['1.0625rem', '1.28'],
      lg: ['1.1875rem', '1.25'],
      read: ['1.1875rem', '1.62'],
      xl: ['1.4375rem', '1.2'],
      '2xl': ['1.75rem', '1.14'],
      '3xl': ['clamp(1.75rem,1.3rem + 2vw,2.5rem)', '1.1'],
      head: ['clamp(1.875rem,1.3rem + 2.6vw,3.25rem)', '1.08'],
      name: ['min(clamp(2.25rem,1.5rem + 3vw,3.25rem),13vw)', '1'],
      front: ['min(clamp(3rem,1rem + 8vw,6.5rem),17vw)', '.95'],
    },
    fontWeight: { normal: '400', bold: '700' },
    spacing: {
      px: '1px',
      0: '0',
      1: '.25rem',
      2: '.5rem',
      3: '.75rem',
      4: '1rem',
      5: '1.25rem',
      6: '1.5rem',
      8: '2rem',
      10: '2.5rem',
      11: '2.75rem',
      12: '3rem',
      16: '4rem',
      24: '6rem',
      28: '7rem',
      40: '10rem',
      48: '12rem',
      64: '16rem',
    },
    letterSpacing: { name: '-.045em', head: '-.018em' },
    lineHeight: { snug: '1.35' },
    gridTemplateColumns: {
      1: 'minmax(0,1fr)',
      2: 'repeat(2,minmax(0,1fr))',
      3: 'repeat(3,minmax(0,1fr))',
      4: 'repeat(4,minmax(0,1fr))',
      5: 'repeat(5,minmax(0,1fr))',
      mast: '1fr auto 1fr',
      story: '12rem minmax(0,40rem) minmax(0,1fr)',
      card: 'minmax(0,1fr) auto',
      river: '9rem minmax(0,1fr) 18rem',
      rail: 'minmax(0,1fr) 22rem',
    },
    gridTemplateRows: { story: 'auto auto 1fr', front: 'auto auto 1fr' },
    maxWidth: { page: '90rem', text: '40rem', head: '58rem' },
  },
  plugins: [
    plugin(({ addBase, addUtilities }) => {
      addBase({
        ':root': { ...variables(light), ...variables(fonts) },
        '@media screen and (prefers-color-scheme: dark)': { ':root': variables(dark) },
      })
      addUtilities({
        '.scotch': {
          borderTop: '4px solid var(--ink)',
          boxShadow: 'inset 0 2px var(--paper), inset 0 3px var(--ink)',
        },
        '.chip': {
          display: 'flex',
          alignItems: 'center',
          minHeight: '2.75rem',
          minWidth: '2.75rem',
          padding: '0 .875rem',
          border: '1px solid var(--line)',
          fontFamily: 'var(--narrow)',
        },
        // Hairlines in the gaps (2rem wide) of a grid of four columns: after the second; after the third too.
        '.column-rule': { background: hairline('50%') },
        '.column-rules': { background: `${hairline('50%')},${hairline('calc(75% + .5rem)')}` },
      })
    }),
  ],
}

export default config
