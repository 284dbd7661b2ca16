/**
 * The colours of the starter pictures: ink blue on warm paper, one accent, a green and a sand. All pictures use them, so
 * that they look like the work of one desk.
 * @module
 */
export const INK = '#17314b'
export const INK_DEEP = '#0d2034'
export const INK_SOFT = '#2f5170'
export const STEEL = '#6d8da3'
export const SEA = '#bdd0d6'
export const SEA_DEEP = '#93b3c0'
export const SEA_PALE = '#d8e3e3'
export const PAPER = '#f5eddf'
export const PAPER_DIM = '#e9decb'
export const SAND = '#dcc79d'
export const SAND_DEEP = '#bd9f6b'
export const EARTH = '#7a5a3c'
export const ACCENT = '#d64f27'
export const ACCENT_DEEP = '#a83716'
export const ACCENT_SOFT = '#ec9d6c'
export const GREEN = '#56795f'
export const GREEN_DEEP = '#34564a'
export const GREEN_SOFT = '#9db58f'
