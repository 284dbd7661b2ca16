'use client'
import { useConfig } from '@payloadcms/ui'
import { AdviceList } from '#components/desk/advice-list.tsx'
import { StoryPreviews } from '#components/desk/story-previews.tsx'
import '#components/desk/desk-panels.css'
import type { Site } from '#content/model/site/site.ts'
import { guardAdvice, storyAdvice } from '#content/reading/desk/story-advice.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useDeskAnswer } from './desk-fetching.ts'
import { siteRecord } from './desk-records.ts'
import { useFormGuard } from './form-guard.ts'
import { useFormStory } from './form-story.ts'
import { GuardConfirmation } from './guard-confirmation.tsx'
import { ReceiptPanel } from './receipt-panel.tsx'

/** Beside the form of a story: its checklist, its previews and, once it is published, where it is visible. */
export function StoryPanel() {
  const say = useSay()
  const { config } = useConfig()
  const story = useFormStory()
  const guard = useFormGuard(story, say)
  const stored = useDeskAnswer('/api/globals/site?depth=0', siteRecord)
  const brand = stored?.appearance?.brand
  const site: Pick<Site, 'name' | 'url' | 'appearance'> = {
    name: stored?.name ?? '',
    url: config.serverURL,
    ...(brand && { appearance: { brand } }),
  }
  return (
    <div className="desk-panel">
      <section aria-labelledby="desk-advice">
        <h3 id="desk-advice">{say('Sebelum terbit')}</h3>
        <AdviceList
          advice={[...guard.map(guardAdvice), ...storyAdvice(story, new Date(), say)]}
          say={say}
        />
        <GuardConfirmation findings={guard} />
      </section>
      <section aria-labelledby="desk-previews">
        <h3 id="desk-previews">{say('Pratinjau')}</h3>
        <StoryPreviews story={story} site={site} say={say} />
      </section>
      <ReceiptPanel />
    </div>
  )
}
