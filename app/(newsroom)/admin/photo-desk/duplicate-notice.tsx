'use client'
import { useField } from '@payloadcms/ui'
import { DuplicateMessage } from './duplicate-message.tsx'
import './photo-desk.css'

/** In the form of a photo: nothing, until a save finds that the desk has it already; then which, and whether to go on. */
export function DuplicateNotice({ path }: { path: string }) {
  const { value, setValue, showError, errorMessage } = useField<boolean>({ path })
  if (!value && !(showError && errorMessage)) return null
  return (
    <div className="photo-desk-duplicate" role="alert">
      {errorMessage && (
        <p>
          <DuplicateMessage message={errorMessage} />
        </p>
      )}
      <label>
        <input
          type="checkbox"
          checked={Boolean(value)}
          onChange={({ target }) => setValue(target.checked)}
        />{' '}
        Simpan juga, walau foto ini sudah ada
      </label>
    </div>
  )
}
