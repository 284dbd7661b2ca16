import { siteManifest } from '#content/machines/describe/site-manifest.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'

export const dynamic = 'force-dynamic'

/** What a phone shows of the portal on its home screen. */
export const GET = async (): Promise<Response> =>
  new Response(JSON.stringify(siteManifest(await currentSite())), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  })
