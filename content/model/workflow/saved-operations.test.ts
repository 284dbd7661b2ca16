import { describe, expect, it } from 'vitest'
import { type SavedFacts, savedOperations } from './saved-operations.ts'
import type { StoryOperation } from './story-permissions.ts'

const draft: SavedFacts = { _status: 'draft' }
const online: SavedFacts = { _status: 'published', firstPublishedAt: '1', corrections: [] }
const gone: SavedFacts = { ...online, withdrawnAt: '2', withdrawalReason: 'Keliru.' }

describe('savedOperations', () => {
  it.each<[string, SavedFacts | undefined, SavedFacts, boolean, StoryOperation[]]>([
    ['a draft that is made', undefined, draft, true, []],
    ['a story that is made and published', undefined, { _status: 'published' }, false, ['publish']],
    ['a draft that is saved', draft, draft, true, ['edit']],
    ['a draft that is published', draft, { _status: 'published' }, false, ['publish']],
    ['a draft above a published story', online, draft, true, ['edit']],
    ['a published story taken back', online, draft, false, ['unpublish']],
    ['a published story changed', online, online, false, ['edit']],
    ['a correction', online, { ...online, corrections: [{}] }, false, ['edit', 'correct']],
    ['a withdrawal', online, { ...online, withdrawalReason: 'x' }, false, ['edit', 'withdraw']],
    ['another reason', gone, { ...gone, withdrawalReason: 'x' }, false, ['edit']],
    ['a story given back', gone, online, false, ['reinstate']],
    ['a story put online again', { ...online, _status: 'draft' }, online, false, ['reinstate']],
  ])('of %s', (_what, before, after, isDraft, operations) => {
    expect(savedOperations(before, after, { isNew: !before, isDraft })).toEqual(operations)
  })
})
