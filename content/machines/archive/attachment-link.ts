import { absolute } from '#content/base/address/addresses.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { Paragraph } from '#content/model/story/body.ts'

/** A paragraph that links to an attachment, for systems that have no such block. */
export const attachmentLink = ({ title, path }: Attachment, site: { url: string }): Paragraph => ({
  type: 'paragraph',
  content: [{ type: 'link', href: absolute(site, path), content: [{ type: 'text', text: title }] }],
})
