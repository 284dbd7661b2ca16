/**
 * The site's name, colour and typefaces for the edge's error pages: fetched while a renderer answers, used when none does.
 * @module
 */
import { z } from 'zod'
import { appearanceStyle } from '#content/base/appearance/appearance.ts'
import { light, type TypefaceSet, typefaces } from '#content/base/appearance/tokens.ts'
import type { ChildAddress } from './supervisor/child-process.ts'

/** Milliseconds between two fetches. */
const INTERVAL = 600_000

/** What error pages need to match the site's appearance. */
export interface SiteLook {
  name?: string
  /** CSS custom properties for the colours and typefaces chosen at the desk. */
  style?: string | undefined
}

const manifest = z.object({
  name: z.string(),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  warta_typefaces: z.enum(Object.keys(typefaces) as [TypefaceSet, ...TypefaceSet[]]).optional(),
})

/** Fetches the manifest of the renderer at `address` regularly; the returned function gives the latest look. */
export function followSiteLook(address: () => ChildAddress | undefined): () => SiteLook {
  let look: SiteLook = {}
  const update = async () => {
    const at = address()
    if (!at) return
    const answer = await fetch(`http://${at.host}:${at.port}/manifest.webmanifest`)
    look = lookOf(await answer.json())
  }
  // A failed fetch keeps the previous look; the failure shows up wherever pages are rendered.
  const turn = () => void update().catch(() => {})
  turn()
  setInterval(turn, INTERVAL).unref()
  return () => look
}

/** The look described by a manifest. A theme colour equal to the paper colour means that no brand colour is set. */
export function lookOf(answer: unknown): SiteLook {
  const { name, theme_color: colour, warta_typefaces: set } = manifest.parse(answer)
  const style = appearanceStyle({
    ...(colour !== light.paper && { brand: colour }),
    ...(set && { typefaces: set }),
  })
  return { name, style }
}
