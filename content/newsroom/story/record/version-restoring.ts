/**
 * `POST /api/articles/versions/:id`: an old version of a story becomes its newest draft. Payload would write it over what
 * readers see, and take the story from them where the version was a draft; here restoring publishes nothing and takes
 * nothing back, and whoever restores looks at it and publishes it as any other change.
 * @module
 */
import {
  type CollectionBeforeValidateHook,
  type Endpoint,
  NotFound,
  restoreVersionOperation,
} from 'payload'
import type { StoredStory } from '#content/store/payload-types.ts'

/** The endpoint, below the stories, in place of Payload's own. */
export const restoringEndpoint: Omit<Endpoint, 'root'> = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const id = Number(req.routeParams?.id)
    if (!Number.isInteger(id)) throw new NotFound(req.t)
    const collection = req.payload.collections.articles
    const story = await restoreVersionOperation({ id, collection, draft: true, req })
    return Response.json({ ...story, message: req.t('version:restoredSuccessfully') })
  },
}

/** A version that was published is restored as a draft too: whoever restores is not asked what changes for readers. */
export const restoreAsDraft: CollectionBeforeValidateHook<StoredStory> = ({ data, req }) =>
  req.context.isRestoringVersion ? { ...data, _status: 'draft' } : data
