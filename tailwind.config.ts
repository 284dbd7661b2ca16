/**
 * The design tokens: measures here, colours and typefaces in `content/base/appearance/tokens.ts`.
 * @module
 */
import type { Config } from 'tailwindcss'
import plugin from 'tailwindcss/plugin'
import { dark, light, typefaces } from './content/base/appearance/tokens.ts'

const variables = (scheme: object) =>
  Object.fromEntries(Object.entries(scheme).map(([name, value]) => [`--${name}`, value]))

/** A column rule of full height at the place `x` from the left. */
const hairline = (x: string) => `linear-gradient(var(--line),var(--line)) ${x} 0/1px 100% no-repeat`

const config: Config = {
  content: [],
  theme: {
    screens: {
      sm: '40rem',
      md: '48rem',
      lg: '64rem',
      xl: '80rem',
      // Windows in which a bar that stays leaves room to read.
      tall: { raw: '(min-height:30rem)' },
    },
    colors: {
      ...Object.fromEntries(Object.keys(light).map((name) => [name, `var(--${name})`])),
      current: 'currentColor',
    },
    fontFamily: Object.fromEntries(
      Object.keys(typefaces.koran).map((name) => [name, `var(--${name})`]),
    ),
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
      bar: ['min(clamp(1.875rem,1.6rem + 1.2vw,2.375rem),11vw)', '1.1'],
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
      days: '12rem minmax(0,1fr)',
      river: '9rem minmax(0,1fr) 18rem',
      rail: 'minmax(0,1fr) 22rem',
    },
    gridTemplateRows: { story: 'auto auto 1fr', front: 'auto auto 1fr' },
    maxWidth: { page: '90rem', text: '40rem', head: '58rem' },
  },
  plugins: [
    plugin(({ addBase, addUtilities }) => {
      addBase({
        ':root': { ...variables(light), ...variables(typefaces.koran) },
        '@media screen and (prefers-color-scheme: dark)': { ':root': variables(dark) },
        '@keyframes reveal': {
          from: { visibility: 'hidden', opacity: '0' },
          to: { visibility: 'visible', opacity: '1' },
        },
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
        // What the masthead shows already comes into the bar when the masthead has gone.
        '.reveal': {
          '@media screen': {
            visibility: 'hidden',
            '@supports (animation-timeline: scroll())': {
              animation: 'reveal linear both',
              animationTimeline: 'scroll(root)',
              animationRange: '5rem 8rem',
            },
          },
        },
        // Hairlines in the gaps (2rem wide) of a grid of four columns: after the second; after the third too.
        '.column-rule': { '@media screen': { background: hairline('50%') } },
        '.column-rules': {
          '@media screen': { background: `${hairline('50%')},${hairline('calc(75% + .5rem)')}` },
        },
      })
    }),
  ],
}

export default config
