import { cache } from 'react'
import { currentSite } from '#content/reading/lists/site-queries.ts'

/** The publication with its navigation, loaded once per request for layout, metadata and page. */
export const publication = cache(currentSite)
