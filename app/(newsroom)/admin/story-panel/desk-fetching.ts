'use client'
import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { z } from 'zod'

/**
 * What the desk's API answers at `path`, read by `schema`, and anew when something is saved in a drawer over the form;
 * `undefined` while it is not there, and without a path.
 */
export function useDeskAnswer<Schema extends z.ZodType>(
  path: string | undefined,
  schema: Schema,
): z.output<Schema> | undefined {
  const { mostRecentUpdate } = useDocumentEvents()
  const [answer, setAnswer] = useState<{ path: string; value: z.output<Schema> }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save makes it untrue
  useEffect(() => {
    if (!path) return
    const leaving = new AbortController()
    fetch(path, { signal: leaving.signal })
      .then(async (response) => {
        const { data } = schema.safeParse(response.ok ? await response.json() : undefined)
        if (data !== undefined) setAnswer({ path, value: data })
      })
      // Left, or no network: the preview shows what it knows.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [path, schema, mostRecentUpdate])
  return answer?.path === path ? answer?.value : undefined
}
