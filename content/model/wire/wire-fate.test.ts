import { describe, expect, it } from 'vitest'
import { type ArrivedPiece, fateOf, type PieceFate, versionOrder } from './wire-fate.ts'

const draft = { isEdited: false, isPublic: false, isOwn: true }
const edited = { ...draft, isEdited: true }
const published = { ...draft, isPublic: true }
const foreign = { ...draft, isOwn: false }

describe('the fate of a piece', () => {
  it.each<[string, Partial<ArrivedPiece>, PieceFate]>([
    ['a new one waits', {}, 'wait'],
    ['a new one with a rule becomes a story', { hasRule: true }, 'import'],
    [
      'a new one that is withheld becomes one, too',
      { hasRule: true, status: 'withheld' },
      'import',
    ],
    ['a new one that is cancelled ends', { hasRule: true, status: 'cancelled' }, 'end'],
    ['an old one changes nothing', { order: 'older', story: draft }, 'note'],
    [
      'an old cancellation changes nothing',
      { order: 'older', status: 'cancelled', story: draft },
      'note',
    ],
    ['a draft is replaced', { order: 'newer', story: draft }, 'replace'],
    ['an edited draft is not', { order: 'newer', story: edited }, 'offer'],
    ['a published story is not', { order: 'newer', story: published, hasRule: true }, 'offer'],
    ['a draft of another sender is not', { order: 'newer', story: foreign }, 'offer'],
    ['a cancelled draft stays', { order: 'newer', story: draft, status: 'cancelled' }, 'alarm'],
    ['a cancelled story stays', { order: 'newer', story: published, status: 'cancelled' }, 'alarm'],
    ['a withheld story stays', { order: 'newer', story: published, status: 'withheld' }, 'alarm'],
    ['a newer one without a story waits', { order: 'newer' }, 'wait'],
  ])('%s', (_, parts, fate) => {
    expect(fateOf({ status: 'usable', order: 'first', hasRule: false, ...parts })).toBe(fate)
  })
})

describe('the order of versions', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour))
  it.each([
    [{ version: '10' }, { version: '9' }, 'newer'],
    [{ version: '2', versionAt: at(9) }, { version: '3', versionAt: at(8) }, 'older'],
    [{ version: '2', versionAt: at(9) }, { version: '2', versionAt: at(8) }, 'newer'],
    [{ versionAt: at(7) }, { versionAt: at(8) }, 'older'],
    [{ version: 'b' }, { version: 'a' }, 'newer'],
    [{}, {}, 'newer'],
  ] as const)('%o after %o is %s', (arrived, known, order) => {
    expect(versionOrder(arrived, known)).toBe(order)
  })
})
