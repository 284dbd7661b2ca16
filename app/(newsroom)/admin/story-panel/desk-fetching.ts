'use client'
import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { z } from 'zod'

/**
 * Fetches `path` from the desk's API and parses it with `schema`; fetches again after a save in a drawer over the
 * form. `undefined` until it has loaded, and without a path.
 */
export function useDeskAnswer<Schema extends z.ZodType>(
  path: string | undefined,
  schema: Schema,
): z.output<Schema> | undefined {
  const { mostRecentUpdate } = useDocumentEvents()
  const [answer, setAnswer] = useState<{ path: string; value: z.output<Schema> }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save makes it stale
  useEffect(() => {
    if (!path) return
    const leaving = new AbortController()
    fetch(path, { signal: leaving.signal })
      .then(async (response) => {
        const { data } = schema.safeParse(response.ok ? await response.json() : undefined)
        if (data !== undefined) setAnswer({ path, value: data })
      })
      // Unmounted or offline: the panel keeps what it has.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [path, schema, mostRecentUpdate])
  return answer?.path === path ? answer?.value : undefined
}
