import { expect, it } from 'vitest'
import { anAttachment } from '#tests/factories/attachment.ts'
import { attachmentFacts } from './attachment-words.ts'

it.each([
  [{ seconds: 0.2, bytes: 900 }, ['Audio', '0:01', '1 KB']],
  [{ seconds: 59.6, bytes: 99_000 }, ['Audio', '1:00', '99 KB']],
  [{ seconds: 3_723, bytes: 100_000 }, ['Audio', '1:02:03', '0,1 MB']],
  [{ format: 'mp4', seconds: 200, bytes: 199_950_001 }, ['Video', '3:20', '200 MB']],
] as const)('%j is told as %j', (parts, told) => {
  expect(attachmentFacts(anAttachment(parts))).toEqual(told)
})
