import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import { refusalText } from '../story-panel/refusal-text.ts'
import {
  draftsToForget,
  draftToKeep,
  hasUnstored,
  type Keeping,
  type KeepingEvent,
  nextKeeping,
  openedKeeping,
} from './draft-keeping.ts'
import { watchEditorWords } from './editor-words.ts'
import { showKeeping } from './keeping-board.ts'
import { forgetStored, keepDraft } from './kept-drafts.ts'
import { type SaveEvent, watchSaves } from './save-watch.ts'
import { unstoredFields, type Written } from './written-fields.ts'

/** Milliseconds until the page shows what a change means; the change itself is kept at once. */
const SHOW_AFTER = 400

/** What becomes of the form, and how the other parts of the page take part. */
export interface FollowedForm {
  keeping: Keeping
  happens(event: KeepingEvent): void
  /** Keeps what has been written until now; whether there is something that the server does not have. */
  keepNow(): boolean
}

/** Follows the form around: keeps under `slot` what the server does not have, and forgets what it has. */
export function useKeeping(slot: string): FollowedForm {
  const { collectionSlug, id } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const [keeping, happens] = useReducer(nextKeeping, undefined, () => {
    const data = getData()
    return openedKeeping(data, instantOf(data.updatedAt))
  })
  useReportedSaves(id, happens)

  /** What editors have and the form does not have yet, by field. */
  const ahead = useRef<Written>({})
  const written = (): KeepingEvent | undefined => {
    const data = getData()
    // Empty for a moment while the form is replaced.
    if (Object.keys(data).length === 0) return undefined
    ahead.current = unstoredFields(ahead.current, [data])
    return { type: 'written', data: { ...data, ...ahead.current }, at: Date.now() }
  }
  const now = (): Keeping => {
    const event = written()
    return event ? nextKeeping(keeping, event) : keeping
  }
  const keepNow = (): boolean => {
    const kept = now()
    keepDraft(slot, draftToKeep(kept))
    return hasUnstored(kept)
  }
  useChanges(fields, keepNow, () => {
    const event = written()
    if (event) happens(event)
  })
  useEditorWords(collectionSlug, id, (path, value) => {
    if (!(path in fields)) return
    ahead.current = { ...ahead.current, [path]: value }
    keepNow()
  })
  useLeaving(keepNow)

  const { unstored, writtenAt, stored, found } = keeping
  const { revision } = keeping.written
  const keep = useEffectEvent(() =>
    happens({ type: 'kept', accepted: keepDraft(slot, draftToKeep(now())) }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one of them is another
  useEffect(() => keep(), [slot, unstored, writtenAt, revision])
  // Under another key the form holds other words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is another
  useEffect(
    () => () => {
      ahead.current = {}
    },
    [slot],
  )
  useEffect(() => {
    for (const key of draftsToForget({ found, stored })) forgetStored(key, stored)
  }, [found, stored])
  useEffect(() => {
    if (id !== undefined) showKeeping(id, keeping)
  }, [id, keeping])
  useEffect(() => () => (id === undefined ? undefined : showKeeping(id, undefined)), [id])
  return { keeping, happens, keepNow }
}

/** Calls `onChange` at each change of `fields`, and `onTick` soon after it. */
function useChanges(fields: unknown, onChange: () => void, onTick: () => void): void {
  const change = useEffectEvent(onChange)
  const tick = useEffectEvent(onTick)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change
  useEffect(() => {
    change()
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      tick()
    }, SHOW_AFTER)
  }, [fields])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
}

/** Calls `onWords` with what an editor of this form holds, at each change in it. */
function useEditorWords(
  collection: string | undefined,
  id: number | string | undefined,
  onWords: (path: string, value: unknown) => void,
): void {
  const words = useEffectEvent(onWords)
  useEffect(
    () => watchEditorWords(collection, id, (path, value) => words(path, value)),
    [collection, id],
  )
}

/** Calls `onLeave` when the page or the form goes. */
function useLeaving(onLeave: () => void): void {
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    const onHide = () => leave()
    addEventListener('pagehide', onHide)
    return () => {
      removeEventListener('pagehide', onHide)
      onHide()
    }
  }, [])
}

function useReportedSaves(
  id: number | string | undefined,
  happens: (event: KeepingEvent) => void,
): void {
  const say = useSay()
  const report = useEffectEvent((event: SaveEvent) => {
    switch (event.type) {
      case 'stored':
        return happens({ ...event, at: instantOf(event.answered.updatedAt) ?? Date.now() })
      case 'refused': {
        const publishes = event.sent._status === 'published'
        const reason = refusalText(event.body, event.status, say)
        return happens({ type: 'refused', reason, publishes })
      }
      default:
        return happens(event)
    }
  })
  const listen = useCallback((event: SaveEvent) => report(event), [])
  useEffect(() => watchSaves(id, listen), [id, listen])
}

const instantOf = (time: unknown): number | undefined =>
  typeof time === 'string' && !Number.isNaN(Date.parse(time)) ? Date.parse(time) : undefined
