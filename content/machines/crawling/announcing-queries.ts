import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { type Receivers, receiversOf } from '#content/newsroom/announcing/announcement-receivers.ts'
import { store } from '#content/newsroom/newsroom.ts'

/** The receivers of announcements, for documents that name them. */
export async function currentReceivers(): Promise<Receivers> {
  noteTags(siteTag)
  return receiversOf(await store())
}
