import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import type { NoticeSubject } from '#content/model/people/notice-subject.ts'
import type { Step } from '#content/model/workflow/stage.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { writeNotices } from '#content/newsroom/people/notices/notice-writing.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { actorOf } from './log-writing.ts'
import { standingAtDesk } from './story-access.ts'

/** The steps that somebody is told of. */
const SUBJECTS: Partial<Record<Step, NoticeSubject>> = {
  submit: 'submitted',
  take: 'taken',
  return: 'returned',
}

/** Tells of a step: the editors who may take a story that was handed in, or whoever wrote one that was taken or returned. */
export async function tellOfStep(
  req: PayloadRequest,
  story: Pick<StoredStory, 'id' | 'headline'>,
  step: Step,
  standing: ReturnType<typeof standingAtDesk>,
  remark: string | undefined,
): Promise<void> {
  const subject = SUBJECTS[step]
  if (!subject) return
  await writeNotices(
    req,
    {
      subject,
      // A draft may have no headline yet.
      title: story.headline || sayIn(environment())('(belum berjudul)'),
      actor: actorOf(req),
      remark,
      path: `/admin/collections/articles/${story.id}`,
    },
    (person) =>
      subject === 'submitted'
        ? mayStory(person, 'take', { ...standing, stage: 'submitted' })
        : person.id === standing.createdBy,
  )
}

/** Tells the editors of a story that its sender has taken back. */
export async function tellOfTakingBack(
  req: PayloadRequest,
  story: StoredStory,
  sender: string | undefined,
): Promise<void> {
  const standing = standingAtDesk(story)
  await writeNotices(
    req,
    {
      subject: 'taken-back',
      title: story.headline,
      actor: sender ?? sayIn(environment())('Pengirim'),
      path: `/admin/collections/articles/${story.id}`,
    },
    (person) => mayStory(person, 'withdraw', { ...standing, stage: 'published' }),
  )
}
