/**
 * The site's name for pages that nobody can render: asked for while a renderer answers, known when none does.
 * @module
 */
import { z } from 'zod'
import type { ChildAddress } from './supervisor/child-process.ts'

/** Between two questions, in milliseconds. */
const EVERY = 600_000

const manifest = z.object({ name: z.string() })

/** Follows the name in the manifest that the renderer at `address` makes; gives what is known of it. */
export function followSiteName(address: () => ChildAddress | undefined): () => string | undefined {
  let name: string | undefined
  const ask = async () => {
    const at = address()
    if (!at) return
    const answer = await fetch(`http://${at.host}:${at.port}/manifest.webmanifest`)
    name = manifest.parse(await answer.json()).name
  }
  // A question that fails leaves the name as it was; the failure itself is told where pages are made.
  const turn = () => void ask().catch(() => {})
  turn()
  setInterval(turn, EVERY).unref()
  return () => name
}
