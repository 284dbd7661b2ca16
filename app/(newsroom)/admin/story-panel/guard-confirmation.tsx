'use client'
import { useField } from '@payloadcms/ui'
import { confirmedKeys } from '#content/model/press/guard-confirmation.ts'
import { useSay } from '../desk-frame/use-say.ts'
import type { RefusedFinding } from './refusal-text.ts'

/**
 * Asks for the confirmation that the server requires; shown for a finding that blocks publication or after a refused
 * save. The box answers for the findings beside it: one more, and it is open again.
 */
export function GuardConfirmation({ findings }: { findings: readonly RefusedFinding[] }) {
  const say = useSay()
  const { value, setValue, showError, errorMessage } = useField<unknown>({ path: 'guardConfirmed' })
  const shown = findings.filter(({ level }) => level === 'stop').map(({ key }) => key)
  if (!showError && shown.length === 0) return null
  const confirmed = confirmedKeys.parse(value)
  return (
    <>
      <label className="desk-confirm">
        <input
          type="checkbox"
          checked={shown.length > 0 && shown.every((key) => confirmed.includes(key))}
          onChange={({ target }) => setValue(target.checked ? shown : null)}
        />
        {say(
          'Saya sudah memeriksa peringatan ini. Berita boleh terbit; nama saya dan jamnya dicatat.',
        )}
      </label>
      {showError && (
        <p role="alert" className="desk-stop">
          {errorMessage}
        </p>
      )}
    </>
  )
}
