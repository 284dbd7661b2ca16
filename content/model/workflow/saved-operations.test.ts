import { describe, expect, it } from 'vitest'
import { type SavedFacts, savedOperations } from './saved-operations.ts'
import type { StoryOperation } from './story-permissions.ts'

const draft: SavedFacts = { _status: 'draft' }
const online: SavedFacts = { _status: 'published', firstPublishedAt: '1', corrections: [] }
const gone: SavedFacts = { ...online, withdrawnAt: '2', withdrawalReason: 'Keliru.' }

describe('savedOperations', () => {
  it.each<[string, SavedFacts | undefined, SavedFacts, boolean, StoryOperation[]]>([
    ['a new draft', undefined, draft, true, []],
    ['a new story published at once', undefined, { _status: 'published' }, false, ['publish']],
    ['a saved draft', draft, draft, true, ['edit']],
    ['a published draft', draft, { _status: 'published' }, false, ['publish']],
    ['a draft on top of a published story', online, draft, true, ['edit']],
    ['a published story taken down', online, draft, false, ['unpublish']],
    ['a published story changed', online, online, false, ['edit']],
    ['a correction', online, { ...online, corrections: [{}] }, false, ['edit', 'correct']],
    ['a withdrawal', online, { ...online, withdrawalReason: 'x' }, false, ['edit', 'withdraw']],
    ['another reason', gone, { ...gone, withdrawalReason: 'x' }, false, ['edit']],
    ['a withdrawn story reinstated', gone, online, false, ['reinstate']],
    ['a story published again', { ...online, _status: 'draft' }, online, false, ['reinstate']],
  ])('of %s', (_what, before, after, isDraft, operations) => {
    expect(savedOperations(before, after, { isNew: !before, isDraft })).toEqual(operations)
  })
})
