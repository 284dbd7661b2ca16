import { describe, expect, it } from 'vitest'
import { seal, unseal } from './sealed-secret.ts'

const sealed = seal('rahasia', 'akun 1', 'JBSWY3DPEHPK3PXP')

describe('a sealed secret', () => {
  it('opens with the same secret and context, and never looks the same twice', () => {
    expect(unseal('rahasia', 'akun 1', sealed)).toBe('JBSWY3DPEHPK3PXP')
    expect(seal('rahasia', 'akun 1', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed)
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP')
  })

  it.each([
    ['with another installation’s secret', 'lain', 'akun 1', sealed],
    ['for another account', 'rahasia', 'akun 2', sealed],
    ['after a change', 'rahasia', 'akun 1', `${sealed.slice(0, -4)}AAAA`],
    ['when truncated', 'rahasia', 'akun 1', sealed.slice(0, 20)],
    ['when empty', 'rahasia', 'akun 1', ''],
  ])('does not open %s', (_when, secret, context, text) => {
    expect(unseal(secret, context, text)).toBeUndefined()
  })
})
