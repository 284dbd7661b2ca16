import { useConfig } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { AdviceList } from '#components/desk/advice-list.tsx'
import { StoryPreviews } from '#components/desk/story-previews.tsx'
import type { Site } from '#content/model/site/site.ts'
import type { DeskStory } from '#content/reading/desk/desk-story.ts'
import type { Advice } from '#content/reading/desk/story-advice.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useDeskAnswer } from './desk-fetching.ts'
import { siteRecord } from './desk-records.ts'
import { GuardConfirmation } from './guard-confirmation.tsx'
import { ReceiptPanel } from './receipt-panel.tsx'
import type { RefusedFinding } from './refusal-text.ts'

/** Beside the text: the checklist, the previews and, once the story is published, where it is visible. */
export function ChecksDrawer({
  id,
  story,
  advice,
  guard,
  onClose,
}: {
  id: string
  story: DeskStory
  advice: readonly Advice[]
  guard: readonly RefusedFinding[]
  onClose: () => void
}) {
  const say = useSay()
  const { config } = useConfig()
  const stored = useDeskAnswer('/api/globals/site?depth=0', siteRecord)
  const brand = stored?.appearance?.brand
  const site: Pick<Site, 'name' | 'url' | 'appearance'> = {
    name: stored?.name ?? '',
    url: config.serverURL,
    ...(brand && { appearance: { brand } }),
  }
  const drawer = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    drawer.current?.show()
  }, [])
  return (
    <dialog
      ref={drawer}
      id={id}
      className="checks-drawer desk-panel"
      aria-label={say('Pemeriksaan')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <button type="button" className="desk-again checks-close" onClick={onClose}>
        {say('Tutup')}
      </button>
      <h2>{say('Pemeriksaan')}</h2>
      <section aria-labelledby="desk-advice">
        <h3 id="desk-advice">{say('Sebelum terbit')}</h3>
        <AdviceList advice={advice} say={say} />
        <GuardConfirmation findings={guard} />
      </section>
      <section aria-labelledby="desk-previews">
        <h3 id="desk-previews">{say('Pratinjau')}</h3>
        <StoryPreviews story={story} site={site} say={say} />
      </section>
      <ReceiptPanel />
    </dialog>
  )
}
