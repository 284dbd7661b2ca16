/**
 * The site's name, colour and typefaces for pages that nobody can render: asked for while a renderer answers, known when none does.
 * @module
 */
import { z } from 'zod'
import { appearanceStyle } from '#content/base/appearance/appearance.ts'
import { light, type TypefaceSet, typefaces } from '#content/base/appearance/tokens.ts'
import type { ChildAddress } from './supervisor/child-process.ts'

/** Between two questions, in milliseconds. */
const EVERY = 600_000

/** What pages without a renderer need to look like the others. */
export interface SiteLook {
  name?: string
  /** CSS that gives colours and typefaces their values, where the desk chose them. */
  style?: string | undefined
}

const manifest = z.object({
  name: z.string(),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  warta_typefaces: z.enum(Object.keys(typefaces) as [TypefaceSet, ...TypefaceSet[]]).optional(),
})

/** Follows the manifest that the renderer at `address` makes; gives what is known of it. */
export function followSiteLook(address: () => ChildAddress | undefined): () => SiteLook {
  let look: SiteLook = {}
  const ask = async () => {
    const at = address()
    if (!at) return
    const answer = await fetch(`http://${at.host}:${at.port}/manifest.webmanifest`)
    look = lookOf(await answer.json())
  }
  // A question that fails leaves the look as it was; the failure itself is told where pages are made.
  const turn = () => void ask().catch(() => {})
  turn()
  setInterval(turn, EVERY).unref()
  return () => look
}

/** The look that a manifest tells of; a portal without a colour of its own has that of its paper. */
export function lookOf(answer: unknown): SiteLook {
  const { name, theme_color: colour, warta_typefaces: set } = manifest.parse(answer)
  const style = appearanceStyle({
    ...(colour !== light.paper && { brand: colour }),
    ...(set && { typefaces: set }),
  })
  return { name, style }
}
