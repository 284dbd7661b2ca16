'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import type { Say } from '#content/base/desk-words/say.ts'
import { deskClock, deskTime } from '#content/base/time/desk-time.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { type Keeping, saveState } from './draft-keeping.ts'
import { useShownKeeping } from './keeping-board.ts'
import { troubleText } from './trouble-text.ts'
import './draft-keeping.css'

const ZONE = 'Asia/Jakarta'

/** In the header of a story's form: whether what it holds is stored. */
export function SaveLine() {
  const say = useSay()
  const { id } = useDocumentInfo()
  const keeping = useShownKeeping(id)
  if (!keeping) return null
  if (keeping.trouble) {
    return (
      <p className="save-line save-fault" role="alert">
        {troubleText(keeping.trouble, say)}
      </p>
    )
  }
  return <p className="save-line">{stateText(keeping, new Date(), say)}</p>
}

function stateText(keeping: Keeping, now: Date, say: Say): string {
  const state = saveState(keeping)
  if (state === 'saving') return say('Menyimpan…')
  if (state === 'waiting') return say('Belum disimpan…')
  if (keeping.storedAt === undefined) return ''
  const at = new Date(keeping.storedAt)
  const isToday = dayOf(at, say) === dayOf(now, say)
  return say('Tersimpan {time}', {
    time: isToday ? deskClock(at, ZONE) : deskTime(at, ZONE, say.language),
  })
}

const dayOf = (at: Date, say: Say) => deskTime(at, ZONE, say.language).split(' ')[1]
