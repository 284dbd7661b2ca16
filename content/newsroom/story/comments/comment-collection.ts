import type { CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { LONGEST_COMMENT, PASSAGE_PLACES } from '#content/model/story/passage.ts'
import { dropNotices } from '#content/newsroom/people/notices/notice-writing.ts'
import { noticeOf } from './comment-notices.ts'

/** Takes the comments of a draft that is deleted with it; a story that readers have seen is never deleted. */
export const dropComments: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.delete({
    collection: 'story-comments',
    where: { article: { equals: id } },
    depth: 0,
    req,
  })
  for (const comment of docs) await dropNotices(req, noticeOf(Number(id), comment.id))
}

/**
 * What colleagues say of a passage of a story, and answer. It stands beside the text, not in it: what readers get and
 * what versions compare know nothing of it. Read and written through the endpoints of the story only.
 */
export const storyComments: CollectionConfig<'story-comments'> = {
  slug: 'story-comments',
  typescript: { interface: 'StoredComment' },
  labels: { singular: 'Komentar redaksi', plural: 'Komentar redaksi' },
  admin: { hidden: true, group: 'Redaksi' },
  timestamps: false,
  lockDocuments: false,
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true },
    // An answer belongs to the comment that began the thread, and has no passage of its own.
    { name: 'thread', type: 'relationship', relationTo: 'story-comments', index: true },
    { name: 'place', type: 'select', options: [...PASSAGE_PLACES] },
    { name: 'quote', type: 'textarea' },
    { name: 'before', type: 'textarea' },
    { name: 'after', type: 'textarea' },
    { name: 'block', type: 'number' },
    { name: 'text', type: 'textarea', required: true, maxLength: LONGEST_COMMENT },
    { name: 'at', type: 'date', required: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    // The names outlive the accounts.
    { name: 'actor', type: 'text', required: true },
    { name: 'settledAt', type: 'date' },
    { name: 'settledBy', type: 'text' },
  ],
}
