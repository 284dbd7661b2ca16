import * as m0 from './20261123_231849_initial.ts'

export const migrations = [
  { name: '20261123_231849_initial', up: m0.up, down: m0.down },
]
