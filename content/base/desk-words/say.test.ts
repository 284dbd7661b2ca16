import { expect, it } from 'vitest'
import { ENGLISH } from './desk-english.ts'
import { sayIn } from './say.ts'

it('the desk uses the language of the account, and Indonesian for any other', () => {
  const spoken = ['id', 'en', 'fr'].map((language) => sayIn({ language })('Lupa kata sandi'))
  expect(spoken).toEqual(['Lupa kata sandi', 'Forgotten password', 'Lupa kata sandi'])
})

it.each(Object.entries(ENGLISH))(
  '%s has the same placeholders in English',
  (indonesian, english) => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
    expect(places(english)).toEqual(places(indonesian))
  },
)
