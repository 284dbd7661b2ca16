/**
 * Watches the saves of a story in this window. Payload's form tells nobody but itself what it sent and what the server
 * answered, so the requests themselves are read, whoever sends them: autosave, a button or a step of the workflow.
 * @module
 */
import { z } from 'zod'
import type { Written } from './written-fields.ts'

/** What becomes of a save. */
export type SaveEvent =
  | { type: 'sent' }
  | { type: 'stored'; sent: Written; answered: Written }
  | { type: 'refused'; sent: Written; status: number; body: unknown }
  /** No answer, or one that says that the server cannot save just now. */
  | { type: 'unanswered' }

type Listener = (event: SaveEvent) => void

const STORIES = '/api/articles'
const TOO_MANY = 429

const data = z.record(z.string(), z.unknown())
const stored = z.object({ doc: data })
const payload = z.string().transform((text) => data.safeParse(parsed(text)).data ?? {})

const listeners = new Map<string, Set<Listener>>()
let isWatching = false

/** Reports every save of `story`, or the first save of a new one; returns how to stop. */
export function watchSaves(story: number | string | undefined, listener: Listener): () => void {
  const path = story === undefined ? STORIES : `${STORIES}/${story}`
  const watching = listeners.get(path) ?? new Set()
  listeners.set(path, watching.add(listener))
  watchFetch()
  return () => {
    watching.delete(listener)
  }
}

function watchFetch(): void {
  if (isWatching) return
  isWatching = true
  const send = window.fetch
  window.fetch = async (input, init) => {
    const report = reporterOf(input, init)
    if (!report) return send(input, init)
    const sent = sentData(init?.body)
    report({ type: 'sent' })
    try {
      const answer = await send(input, init)
      report(await eventOf(answer.clone(), sent))
      return answer
    } catch (error) {
      report({ type: 'unanswered' })
      throw error
    }
  }
}

function reporterOf(input: RequestInfo | URL, init: RequestInit | undefined): Listener | undefined {
  if (input instanceof Request) return undefined
  const { pathname } = new URL(input, location.href)
  const method = init?.method?.toUpperCase()
  if (method !== (pathname === STORIES ? 'POST' : 'PATCH')) return undefined
  const watching = listeners.get(pathname)
  if (!watching || watching.size === 0) return undefined
  return (event) => {
    for (const listener of watching) listener(event)
  }
}

async function eventOf(answer: Response, sent: Written): Promise<SaveEvent> {
  const { status, ok } = answer
  if (status >= 500 || status === TOO_MANY) return { type: 'unanswered' }
  const body: unknown = await answer.json().catch(() => undefined)
  const { data: saved } = stored.safeParse(body)
  if (ok && saved) return { type: 'stored', sent, answered: saved.doc }
  return { type: 'refused', sent, status, body }
}

/** Payload sends a form's data as JSON in one field of a multipart body. */
const sentData = (body: BodyInit | null | undefined): Written =>
  (body instanceof FormData && payload.safeParse(body.get('_payload')).data) || {}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
