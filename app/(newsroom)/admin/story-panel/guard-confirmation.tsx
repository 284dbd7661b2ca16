'use client'
import { useField } from '@payloadcms/ui'
import type { GuardFinding } from '#content/model/press/guard-rules.ts'
import { useSay } from '../desk-frame/use-say.ts'

/** Asks for the confirmation that the server requires; shown for a finding that blocks publication or after a refused save. */
export function GuardConfirmation({ findings }: { findings: readonly GuardFinding[] }) {
  const say = useSay()
  const { value, setValue, showError, errorMessage } = useField<boolean>({ path: 'guardConfirmed' })
  if (!showError && !findings.some(({ level }) => level === 'stop')) return null
  return (
    <>
      <label className="desk-confirm">
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => setValue(target.checked)}
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
