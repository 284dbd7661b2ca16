import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { BuildFormStateArgs, ServerFunction } from 'payload'
import { letGoUnlessWriting } from '#content/newsroom/story/workflow/story-lock.ts'

/** What the desk's form asks while somebody types; a lock that it makes for who may not write is taken back. */
export const formState: ServerFunction<BuildFormStateArgs> = async (args) => {
  const state = await buildFormStateHandler(args)
  if (args.returnLockStatus && args.collectionSlug === 'articles' && args.id !== undefined)
    await letGoUnlessWriting(args.req, Number(args.id))
  return state
}
