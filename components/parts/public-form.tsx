import type { ReactNode } from 'react'
import { words } from '#content/base/words/words.ts'
import {
  type FieldFault,
  type FormShape,
  TICKET_NAME,
  TOKEN_NAME,
  TRAP_NAME,
} from '#content/model/press/public-form.ts'

/** A form that readers send to the newsroom without an account or a script. `ticket` is that of the refused form before. */
export function PublicForm({
  action,
  token,
  ticket,
  children,
}: {
  action: string
  token: string
  ticket?: string | undefined
  children: ReactNode
}) {
  return (
    <form method="post" action={action} className="mt-6 max-w-text">
      {children}
      <p aria-hidden="true" className="sr-only">
        <label htmlFor={TRAP_NAME}>{words.form.trap}</label>
        <input id={TRAP_NAME} name={TRAP_NAME} tabIndex={-1} autoComplete="off" />
      </p>
      <input type="hidden" name={TOKEN_NAME} value={token} />
      {ticket && <input type="hidden" name={TICKET_NAME} value={ticket} />}
      <p className="mt-5 text-sm text-muted">{words.form.privacy}</p>
      <button type="submit" className="mt-5 h-12 bg-mark px-6 font-bold text-flesh">
        {words.form.submit}
      </button>
    </form>
  )
}

/** The inputs of one form: its shape, what is filled in, and what is wrong with it. */
export interface FormState<Field extends string> {
  shape: FormShape<Field>
  fields: Partial<Record<Field, string>>
  faults: Partial<Record<Field, FieldFault>>
}

interface FieldProps<Field extends string> {
  form: FormState<Field>
  name: Field
  label: string
  hint?: string
  required?: boolean
}

/** A line of text in a form. */
export function TextField<Field extends string>({
  type = 'text',
  autoComplete = 'off',
  ...field
}: FieldProps<Field> & { type?: 'text' | 'email' | 'tel'; autoComplete?: string }) {
  return (
    <FormField {...field}>
      <input
        {...controlOf(field)}
        type={type}
        maxLength={field.form.shape.longest[field.name]}
        defaultValue={field.form.fields[field.name]}
        autoComplete={autoComplete}
      />
    </FormField>
  )
}

/** Several lines of text in a form. `shortest` is in characters. */
export function LongField<Field extends string>({
  rows,
  shortest,
  ...field
}: FieldProps<Field> & { rows: number; shortest?: number }) {
  return (
    <FormField {...field}>
      <textarea
        {...controlOf(field)}
        rows={rows}
        minLength={shortest}
        maxLength={field.form.shape.longest[field.name]}
        defaultValue={field.form.fields[field.name]}
      />
    </FormField>
  )
}

/** A choice in a form; nothing is chosen beforehand. */
export function ChoiceField<Field extends string>({
  options,
  ...field
}: FieldProps<Field> & { options: readonly { value: string; label: string }[] }) {
  return (
    <FormField {...field}>
      <select {...controlOf(field)} defaultValue={field.form.fields[field.name] ?? ''}>
        <option value="">{words.form.choose}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FormField>
  )
}

function controlOf<Field extends string>({ form, name, required }: FieldProps<Field>) {
  const id = form.shape.names[name]
  return {
    id,
    name: id,
    required,
    className: 'mt-1 block min-h-12 w-full border border-muted bg-paper p-3 text-ink',
    ...(form.faults[name] && { 'aria-invalid': true, 'aria-describedby': `${id}-salah` }),
  }
}

function FormField<Field extends string>({
  form,
  name,
  label,
  hint,
  children,
}: FieldProps<Field> & { children: ReactNode }) {
  const id = form.shape.names[name]
  const fault = form.faults[name]
  return (
    <div className="mt-5">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      {children}
      {fault && (
        <p id={`${id}-salah`} className="mt-1 font-bold text-accent">
          {words.form.faults[fault]}
        </p>
      )}
    </div>
  )
}

/** Why a form has not been sent. */
export function FormAlert({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="mt-5 border border-accent p-4 font-bold">
      {children}
    </p>
  )
}

/** A fact about a form that was sent; without a value it is not shown. */
export interface TicketFact {
  name: string
  value: ReactNode
}

/** What became of a form that was sent. */
export function TicketFacts({ facts }: { facts: readonly TicketFact[] }) {
  return (
    <dl className="mt-6 max-w-text border-l-4 border-accent pl-5 [&_a]:underline [&_dd]:mb-3 [&_dd]:whitespace-pre-line [&_dt]:font-bold">
      {facts.map(
        ({ name, value }) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
