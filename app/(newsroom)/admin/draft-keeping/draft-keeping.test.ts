import { describe, expect, it } from 'vitest'
import {
  draftsToForget,
  draftsToOffer,
  draftToKeep,
  isShutOut,
  type KeepingEvent,
  nextKeeping,
  openedKeeping,
  saveState,
} from './draft-keeping.ts'

const LOADED = { headline: 'Kapal', slug: 'kapal', revision: 3 }
const LONGER = { ...LOADED, headline: 'Kapal Tiba' }
const LONGEST = { ...LOADED, headline: 'Kapal Tiba Pagi' }
const ANSWERED = { ...LONGER, slug: 'kapal-tiba', revision: 4 }

const formAfter = (...events: KeepingEvent[]) =>
  events.reduce(nextKeeping, openedKeeping(LOADED, 1))
const written = (data: object, at = 10): KeepingEvent => ({
  type: 'written',
  data: { ...data },
  at,
})
const sent: KeepingEvent = { type: 'sent' }
const stored: KeepingEvent = { type: 'stored', sent: LONGER, answered: ANSWERED, at: 20 }
const refused: KeepingEvent = { type: 'refused', reason: 'Slug sudah dipakai.', publishes: false }
const unanswered: KeepingEvent = { type: 'unanswered' }
const session = (is: 'open' | 'ended' | 'unreachable', at = 30): KeepingEvent => ({
  type: 'session',
  session: is,
  at,
})

describe('the header and the browser', () => {
  it.each<[string, KeepingEvent[], string, string | undefined]>([
    ['a form just opened', [], 'stored', undefined],
    ['words just written', [written(LONGER)], 'waiting', 'Kapal Tiba'],
    ['words on their way', [written(LONGER), sent], 'saving', 'Kapal Tiba'],
    ['words that the server has', [written(LONGER), sent, stored], 'stored', undefined],
    [
      'what the server added',
      [written(LONGER), sent, stored, written(ANSWERED)],
      'stored',
      undefined,
    ],
    [
      'words written while others were saved',
      [written(LONGER), sent, written(LONGEST), stored],
      'waiting',
      'Kapal Tiba Pagi',
    ],
    ['a refused save', [written(LONGER), sent, refused], 'failed', 'Kapal Tiba'],
    ['words after a refused save', [sent, refused, written(LONGEST)], 'failed', 'Kapal Tiba Pagi'],
    ['a save without an answer', [written(LONGER), sent, unanswered], 'failed', 'Kapal Tiba'],
    ['a session that ended', [written(LONGER), session('ended')], 'failed', 'Kapal Tiba'],
    [
      'a save after a refused one',
      [sent, refused, written(LONGER), sent, stored],
      'stored',
      undefined,
    ],
    ['words taken back', [written(LONGER), written(LOADED)], 'stored', undefined],
  ])('%s', (_what, events, state, headline) => {
    const keeping = formAfter(...events)
    expect(saveState(keeping)).toBe(state)
    expect(draftToKeep(keeping)?.fields.headline).toBe(headline)
  })

  it('know when a field was emptied', () => {
    expect(draftToKeep(formAfter(written({ ...LOADED, headline: '' }, 12)))).toMatchObject({
      at: 12,
      fields: { headline: '' },
    })
  })

  it('keep only what the server does not have, with its time and the revision below it', () => {
    expect(draftToKeep(formAfter(written(LONGER, 12), written(LONGER, 99)))).toEqual({
      at: 12,
      base: 3,
      fields: { headline: 'Kapal Tiba' },
    })
  })
})

describe('a save is tried again', () => {
  const failed = [written(LONGER), sent, unanswered]
  it.each<[string, KeepingEvent[], number]>([
    ['when the network is back', [...failed, session('open')], 1],
    ['once for each check', [...failed, session('open'), session('open')], 2],
    ['once only after it has left', [...failed, session('open'), sent, session('open')], 1],
    ['when somebody has signed in again', [written(LONGER), session('ended'), session('open')], 1],
    ['when no save took the words along', [written(LONGER), session('open', 60_000)], 1],
    ['not while one may still come by itself', [written(LONGER), session('open')], 0],
    ['not while one is on its way', [written(LONGER), sent, session('open', 60_000)], 0],
    ['not when it was refused', [written(LONGER), sent, refused, session('open', 60_000)], 0],
    ['not without words', [session('open', 60_000)], 0],
  ])('%s', (_when, events, times) => {
    expect(formAfter(...events).retries).toBe(times)
  })
})

describe('a draft kept by an earlier form', () => {
  const draft = (key: string, fields: object, at = 5) => ({
    key,
    at,
    base: 2,
    fields: { ...fields },
  })
  const found = (...drafts: ReturnType<typeof draft>[]): KeepingEvent => ({ type: 'found', drafts })

  it('is forgotten without a word if the server has all of it', () => {
    const keeping = formAfter(found(draft('a', { headline: 'Kapal', revision: 2 })))
    expect(draftsToOffer(keeping)).toEqual([])
    expect(draftsToForget(keeping)).toEqual(['a'])
  })

  it('is offered with what the server lacks, the newest first', () => {
    const keeping = formAfter(
      found(draft('a', { headline: 'Perahu', slug: 'kapal' }), draft('b', { summary: 'Pagi.' }, 6)),
    )
    expect(draftsToOffer(keeping).map(({ key, fields }) => [key, fields])).toEqual([
      ['b', { summary: 'Pagi.' }],
      ['a', { headline: 'Perahu' }],
    ])
    expect(draftsToForget(keeping)).toEqual([])
  })

  it('is forgotten once it is restored and stored', () => {
    const keeping = formAfter(found(draft('a', { headline: 'Kapal Tiba' })), sent, stored)
    expect(draftsToForget(keeping)).toEqual(['a'])
  })

  it('does not stop this form from keeping its own', () => {
    const keeping = formAfter(found(draft('a', { headline: 'Perahu' })), written(LONGER))
    expect(draftToKeep(keeping)?.fields).toEqual({ headline: 'Kapal Tiba' })
  })
})

describe('a form that its account may no longer save', () => {
  it.each<[string, KeepingEvent[], boolean]>([
    ['holds nothing but what is stored', [written(LONGER), sent, stored], false],
    ['waits for a save on its way', [written(LONGER), sent], false],
    ['was typed in after the last save', [written(LONGER), sent, stored, written(LONGEST)], true],
    ['was refused, which is told already', [written(LONGER), sent, refused], false],
  ])('%s', (_what, events, isOut) => {
    expect(isShutOut(formAfter(...events), false)).toBe(isOut)
    expect(isShutOut(formAfter(...events), true)).toBe(false)
  })
})
