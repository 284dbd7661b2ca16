import { siteManifest } from '#content/machines/describe/site-manifest.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'

export const dynamic = 'force-dynamic'

/** The web app manifest: how the portal looks on a phone's home screen. */
export const GET = async (): Promise<Response> =>
  new Response(JSON.stringify(siteManifest(await currentSite())), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  })
