import { cache } from 'react'
import { currentSite } from '#content/reading/lists/site-queries.ts'

/** The publication with its navigation; the layout, the metadata and the page itself share one reading of it. */
export const publication = cache(currentSite)
