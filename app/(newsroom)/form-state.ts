import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { BuildFormStateArgs, ServerFunction } from 'payload'
import { withLock } from '#content/newsroom/story/workflow/story-lock.ts'

/** Builds Payload's form state, which locks a story for an account that may edit it. */
export const formState: ServerFunction<BuildFormStateArgs> = (args) => {
  const { returnLockStatus, collectionSlug, id, req } = args
  if (!returnLockStatus || collectionSlug !== 'articles' || id === undefined) {
    return buildFormStateHandler(args)
  }
  return withLock(req, Number(id), (locks) =>
    buildFormStateHandler({ ...args, returnLockStatus: locks }),
  )
}
