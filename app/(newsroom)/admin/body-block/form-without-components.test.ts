import type { FormState } from 'payload'
import { expect, it } from 'vitest'
import { withoutComponents } from './form-without-components.ts'

it('leaves out the components of each field and keeps the rest', () => {
  const state: FormState = {
    text: { value: 'Kata.', customComponents: { Field: 'component' } },
    blockName: { value: '' },
  }
  expect(withoutComponents(state)).toEqual({ text: { value: 'Kata.' }, blockName: { value: '' } })
  expect(state.text?.customComponents).toBeDefined()
})
