import * as m0 from './20261123_224953_initial.ts'

export const migrations = [
  { name: '20261123_224953_initial', up: m0.up, down: m0.down },
]
