import { expect, it } from 'vitest'
import { type Said, waitsFor } from './waiting-thread.ts'

const rani = { id: 1, name: 'Rani Contoh', hasBegunStory: false }
const said = (by: number, text = 'Periksa angkanya.'): Said => ({ by, text })

it.each<[string, Said[], object, boolean]>([
  ['another person spoke of their story', [said(2)], { hasBegunStory: true }, true],
  ['they answered', [said(2), said(1)], { hasBegunStory: true }, false],
  ['they were answered', [said(1), said(2)], {}, true],
  ['they were mentioned', [said(2, 'Tanya @Rani Contoh.')], {}, true],
  ['they were mentioned and answered', [said(2, '@Rani Contoh?'), said(1), said(2)], {}, true],
  ['others talk', [said(2), said(3)], {}, false],
  [
    'the account of who spoke is gone',
    [{ text: 'Ya.', by: undefined }],
    { hasBegunStory: true },
    true,
  ],
  ['nobody spoke', [], { hasBegunStory: true }, false],
])('where %s: %j', (_what, thread, parts, waits) => {
  expect(waitsFor(thread, { ...rani, ...parts })).toBe(waits)
})
