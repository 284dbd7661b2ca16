import { useEffect, useEffectEvent } from 'react'
import { type DeskSession, deskSession } from './desk-session.ts'
import { hasUnstored, type Keeping } from './draft-keeping.ts'

/** Milliseconds between two checks of the session while something is not stored. */
const CHECK_INTERVAL = 20_000

/** Checks the session while the form holds unsaved words: at once after a failed save, then again and again. */
export function useSessionChecks(
  keeping: Keeping,
  user: number | string | undefined,
  onChecked: (session: DeskSession) => void,
): void {
  const isUnstored = hasUnstored(keeping) && keeping.saving === 0
  const { trouble } = keeping
  const check = useEffectEvent(async () => onChecked(await deskSession(user)))
  useEffect(() => {
    if (isUnstored && trouble?.kind === 'refused') void check()
  }, [isUnstored, trouble])
  useEffect(() => {
    if (!isUnstored) return
    const checkNow = () => void check()
    const timer = setInterval(checkNow, CHECK_INTERVAL)
    addEventListener('focus', checkNow)
    addEventListener('offline', checkNow)
    addEventListener('online', checkNow)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', checkNow)
      removeEventListener('offline', checkNow)
      removeEventListener('online', checkNow)
    }
  }, [isUnstored])
}
