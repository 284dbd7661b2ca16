import type { InputHTMLAttributes } from 'react'

/** A field with its label, and with its hint or error below. */
export function FormField({
  label,
  error,
  hint,
  isCode = false,
  ...input
}: {
  label: string
  error?: string | undefined
  hint?: string
  /** Whether digits are typed into it. */
  isCode?: boolean
} & InputHTMLAttributes<HTMLInputElement> & { id: string; name: string }) {
  const note = error ?? hint
  return (
    <div className={isCode ? 'field code' : 'field'}>
      <label htmlFor={input.id}>{label}</label>
      <input
        {...input}
        required
        {...(error && { 'aria-invalid': true })}
        {...(note && { 'aria-describedby': `${input.id}-note` })}
      />
      {note && (
        <p
          id={`${input.id}-note`}
          className={error ? 'error' : 'hint'}
          role={error ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
    </div>
  )
}
