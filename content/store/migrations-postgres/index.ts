import * as m0 from './20261124_000519_initial.ts'

export const migrations = [
  { name: '20261124_000519_initial', up: m0.up, down: m0.down },
]
