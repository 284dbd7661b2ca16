import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-rule.ts'

const account = { email: 'rina.wulandari@contoh.id', name: 'Rina Wulandari' }

describe('passwordFault', () => {
  it.each([
    ['is short', 'Kx7!pq', 'short'],
    ['is very long', 'x'.repeat(300), 'long'],
    ['is the address', 'rina.wulandari@contoh.id', 'guessable'],
    ['is the name and a year', 'RinaWulandari', 'guessable'],
    ['repeats one letter', 'aaaaaaaaaaaaaaaa', 'guessable'],
    ['is a walk over the keyboard', 'qwertyuiop12345', 'guessable'],
    ['is a common one twice', 'passwordpassword', 'guessable'],
  ])('rejects one that %s', async (_what, password, fault) => {
    expect(await passwordFault(password, account)).toBe(fault)
  })

  it.each(['kata-sandi-panjang-1', 'kata-sandi-untuk-pengujian', 'perahu biru menyapa gunung'])(
    'accepts “%s”',
    async (password) => {
      expect(await passwordFault(password, account)).toBeUndefined()
    },
  )
})
