import type { ReactNode } from 'react'

/** A field of a form with its label, and below it what is wrong and a note. */
export function LabelledField({
  form,
  name,
  label,
  fault,
  note,
  children,
}: {
  /** Begins the id of the field. */
  form: string
  name: string
  label: string
  fault: string | undefined
  note?: ReactNode
  children: (given: {
    id: string
    name: string
    'aria-describedby'?: string
    'aria-invalid'?: true
  }) => ReactNode
}) {
  const id = `${form}-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        ...((fault || note) && { 'aria-describedby': `${id}-note` }),
        ...(fault && { 'aria-invalid': true }),
      })}
      {(fault || note) && (
        <p id={`${id}-note`} className="hint">
          {fault && <strong className="error">{fault}</strong>} {note}
        </p>
      )}
    </div>
  )
}
