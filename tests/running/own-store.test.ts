import { expect, it } from 'vitest'
import { environment } from '#content/base/settings/environment.ts'
import { chooseOwnStore } from './own-store.ts'

it('refuses to open a store that was chosen by settings read earlier', () => {
  const { dataDir } = environment()
  expect(() => chooseOwnStore('/warta-of-a-test')).toThrow(`${dataDir} is left alone`)
})
