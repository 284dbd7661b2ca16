import type { ReactNode } from 'react'
import { words } from '#content/base/words/words.ts'
import type { FormFaults } from '#content/model/press/reply-fields.ts'
import {
  FIELD_NAMES,
  LONGEST,
  REPLY_RELATIONS,
  type ReplyFields,
  replyFormPath,
  SHORTEST_STATEMENT,
  TICKET_NAME,
  TOKEN_NAME,
  TRAP_NAME,
} from '#content/model/press/reply-request.ts'

/** The right-of-reply form, filled in with `fields`, with `faults` shown at their fields. */
export function ReplyForm({
  fields,
  faults = {},
  token,
  ticket,
}: {
  fields: Partial<ReplyFields>
  faults?: FormFaults | { story?: 'unknown' }
  token: string
  ticket?: string
}) {
  const wrong: Partial<Record<keyof ReplyFields, keyof typeof words.reply.faults>> = faults
  const text = (
    name: 'story' | 'name' | 'email' | 'phone',
    label: string,
    rest: InputRest = {},
  ) => (
    <Field name={name} label={label} hint={rest.hint} fault={wrong[name]}>
      <input
        {...controlOf(name, wrong[name])}
        type={rest.type ?? 'text'}
        maxLength={LONGEST[name]}
        defaultValue={fields[name]}
        autoComplete={rest.autoComplete ?? 'off'}
        required={rest.required}
        className={CONTROL}
      />
    </Field>
  )
  return (
    <form method="post" action={replyFormPath} className="mt-6 max-w-text">
      {text('story', words.reply.story, { required: true, hint: words.reply.storyHint })}
      {text('name', words.reply.name, { required: true, autoComplete: 'name' })}
      {text('email', words.reply.email, {
        type: 'email',
        autoComplete: 'email',
        hint: words.reply.contactHint,
      })}
      {text('phone', words.reply.phone, { type: 'tel', autoComplete: 'tel' })}
      <Field name="relation" label={words.reply.relation} fault={wrong.relation}>
        <select
          {...controlOf('relation', wrong.relation)}
          required
          defaultValue={fields.relation ?? ''}
          className={CONTROL}
        >
          <option value="">{words.reply.choose}</option>
          {REPLY_RELATIONS.map((relation) => (
            <option key={relation} value={relation}>
              {words.reply.relations[relation]}
            </option>
          ))}
        </select>
      </Field>
      <Field
        name="statement"
        label={words.reply.statement}
        hint={words.reply.statementHint}
        fault={wrong.statement}
      >
        <textarea
          {...controlOf('statement', wrong.statement)}
          rows={10}
          required
          minLength={SHORTEST_STATEMENT}
          maxLength={LONGEST.statement}
          defaultValue={fields.statement}
          className={CONTROL}
        />
      </Field>
      <p aria-hidden="true" className="sr-only">
        <label htmlFor={TRAP_NAME}>{words.reply.trap}</label>
        <input id={TRAP_NAME} name={TRAP_NAME} tabIndex={-1} autoComplete="off" />
      </p>
      <input type="hidden" name={TOKEN_NAME} value={token} />
      {ticket && <input type="hidden" name={TICKET_NAME} value={ticket} />}
      <p className="mt-5 text-sm text-muted">{words.reply.privacy}</p>
      <button type="submit" className="mt-5 h-12 bg-mark px-6 font-bold text-flesh">
        {words.reply.submit}
      </button>
    </form>
  )
}

interface InputRest {
  type?: 'email' | 'tel'
  hint?: string
  autoComplete?: string
  required?: boolean
}

const CONTROL = 'mt-1 block min-h-12 w-full border border-muted bg-paper p-3 text-ink'

function controlOf(name: keyof ReplyFields, fault: string | undefined) {
  return {
    id: FIELD_NAMES[name],
    name: FIELD_NAMES[name],
    ...(fault && { 'aria-invalid': true, 'aria-describedby': `${FIELD_NAMES[name]}-salah` }),
  }
}

function Field({
  name,
  label,
  hint,
  fault,
  children,
}: {
  name: keyof ReplyFields
  label: string
  hint?: string | undefined
  fault: keyof typeof words.reply.faults | undefined
  children: ReactNode
}) {
  return (
    <div className="mt-5">
      <label htmlFor={FIELD_NAMES[name]} className="font-bold">
        {label}
      </label>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      {children}
      {fault && (
        <p id={`${FIELD_NAMES[name]}-salah`} className="mt-1 font-bold text-accent">
          {words.reply.faults[fault]}
        </p>
      )}
    </div>
  )
}
