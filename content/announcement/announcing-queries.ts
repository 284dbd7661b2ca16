import { noteTags } from '#content/page-record/page-record.ts'
import { store } from '#content/store/store.ts'
import { siteTag } from '#content/tag/tags.ts'
import { type Receivers, receiversOf } from './announcement-receivers.ts'

/** The receivers of announcements, as documents for machines name them. */
export async function currentReceivers(): Promise<Receivers> {
  noteTags(siteTag)
  return receiversOf(await store())
}
