import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { z } from 'zod'
import { type FoundDraft, unstoredDraft } from './draft-keeping.ts'
import { findDrafts, forgetStored } from './kept-drafts.ts'

const versions = z
  .object({ docs: z.array(z.object({ version: z.record(z.string(), z.unknown()) })) })
  .transform(({ docs }) => docs.map(({ version }) => version))

/**
 * Looks for drafts of earlier forms below `drafts`, once for each `slot` of this form, and reports those that no newer
 * version contains; then again when another tab has stored what it kept.
 */
export function useFoundDrafts(
  drafts: string,
  slot: string,
  onFound: (drafts: readonly FoundDraft[]) => void,
): void {
  const { id } = useDocumentInfo()
  const report = useEffectEvent(onFound)
  useEffect(() => {
    let isLeft = false
    let known: readonly FoundDraft[] = []
    const find = async () => {
      const found = await Promise.all(
        findDrafts(drafts, slot).map(async (draft) => {
          const newer = await newerVersions(id, draft.base)
          if (unstoredDraft(draft, newer)) return [draft]
          forgetStored(draft.key, newer)
          return []
        }),
      )
      known = found.flat()
      if (!isLeft) report(known)
    }
    const lookAgain = () => {
      const keys = new Set(known.map(({ key }) => key))
      if (keys.size === 0) return
      known = findDrafts(drafts, slot).filter(({ key }) => keys.has(key))
      report(known)
    }
    void find()
    addEventListener('storage', lookAgain)
    return () => {
      isLeft = true
      removeEventListener('storage', lookAgain)
    }
  }, [drafts, slot, id])
}

/** The versions newer than revision `base`; none where they cannot be read now. */
async function newerVersions(
  story: number | string | undefined,
  base: number | undefined,
): Promise<readonly Record<string, unknown>[]> {
  if (story === undefined || base === undefined) return []
  const query = new URLSearchParams({
    'where[parent][equals]': String(story),
    'where[version.revision][greater_than]': String(base),
    sort: '-updatedAt',
    limit: '20',
    depth: '0',
  })
  try {
    const answer = await fetch(`/api/articles/versions?${query}`)
    return versions.safeParse(await answer.json()).data ?? []
  } catch {
    return []
  }
}
