import { expect, it } from 'vitest'
import { REQUIRED_PARTS } from '#content/intake/lexical/unfinished-blocks.ts'
import { BLOCKS } from './body-editor.ts'

it('what publication requires of a block is what a draft says that it lacks', () => {
  const required = BLOCKS.map(({ slug, fields }) => [
    slug,
    fields.flatMap((field) =>
      'name' in field && 'required' in field && field.required ? [field.name] : [],
    ),
  ])
  expect(Object.fromEntries(required)).toEqual(REQUIRED_PARTS)
})
