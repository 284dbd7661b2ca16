import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { BuildFormStateArgs, ServerFunction } from 'payload'
import { releaseStaleLock } from '#content/newsroom/story/workflow/story-lock.ts'

/** Builds Payload's form state; releases the lock that it takes for accounts that may not edit the story. */
export const formState: ServerFunction<BuildFormStateArgs> = async (args) => {
  const state = await buildFormStateHandler(args)
  if (args.returnLockStatus && args.collectionSlug === 'articles' && args.id !== undefined)
    await releaseStaleLock(args.req, Number(args.id))
  return state
}
