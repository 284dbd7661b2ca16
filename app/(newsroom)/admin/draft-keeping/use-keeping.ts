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
import { showKeeping } from './keeping-board.ts'
import { forgetStored, keepDraft } from './kept-drafts.ts'
import { type SaveEvent, watchSaves } from './save-watch.ts'

/** Milliseconds until a change is kept; the editor passes words on after half a second, too. */
const KEEP_AFTER = 400

/** What becomes of the form, and how the other parts of the page take part. */
export interface FollowedForm {
  keeping: Keeping
  happens(event: KeepingEvent): void
  /** Keeps what has been written until now; whether there is something that the server does not have. */
  keepNow(): boolean
}

/** Follows the form around: keeps under `slot` what the server does not have, and forgets what it has. */
export function useKeeping(slot: string): FollowedForm {
  const { id } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const [keeping, happens] = useReducer(nextKeeping, undefined, () => {
    const data = getData()
    return openedKeeping(data, instantOf(data.updatedAt))
  })
  useReportedSaves(id, happens)

  const written = (): KeepingEvent | undefined => {
    const data = getData()
    // Empty for a moment while the form is replaced.
    if (Object.keys(data).length === 0) return undefined
    return { type: 'written', data, at: Date.now() }
  }
  const keepNow = (): boolean => {
    const event = written()
    const now = event ? nextKeeping(keeping, event) : keeping
    keepDraft(slot, draftToKeep(now))
    return hasUnstored(now)
  }
  useTicks(fields, () => {
    const event = written()
    if (event) happens(event)
  })
  useLeaving(keepNow)

  const { unstored, writtenAt, stored, found } = keeping
  const { revision } = keeping.written
  useEffect(() => {
    const draft = draftToKeep({ unstored, writtenAt, written: { revision } })
    happens({ type: 'kept', accepted: keepDraft(slot, draft) })
  }, [slot, unstored, writtenAt, revision])
  useEffect(() => {
    for (const key of draftsToForget({ found, stored })) forgetStored(key, stored)
  }, [found, stored])
  useEffect(() => {
    if (id !== undefined) showKeeping(id, keeping)
  }, [id, keeping])
  useEffect(() => () => (id === undefined ? undefined : showKeeping(id, undefined)), [id])
  return { keeping, happens, keepNow }
}

/** Calls `onTick` soon after each change of `fields`. */
function useTicks(fields: unknown, onTick: () => void): void {
  const tick = useEffectEvent(onTick)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      tick()
    }, KEEP_AFTER)
  }, [fields])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
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
