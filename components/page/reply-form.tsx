import {
  ChoiceField,
  type FormState,
  LongField,
  PublicForm,
  TextField,
} from '#components/parts/public-form.tsx'
import { replyFormPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { FaultsOf } from '#content/model/press/public-form.ts'
import {
  REPLY_RELATIONS,
  REPLY_SHAPE,
  type ReplyFields,
  SHORTEST_STATEMENT,
} from '#content/model/press/reply-request.ts'

/** The right-of-reply form, filled in with `fields`, with `faults` shown at their fields. */
export function ReplyForm({
  fields,
  faults = {},
  token,
  ticket,
}: {
  fields: Partial<ReplyFields>
  faults?: FaultsOf<ReplyFields>
  token: string
  ticket?: string
}) {
  const form: FormState<keyof ReplyFields> = { shape: REPLY_SHAPE, fields, faults }
  return (
    <PublicForm action={replyFormPath} token={token} ticket={ticket}>
      <TextField
        form={form}
        name="story"
        label={words.form.story}
        hint={words.form.storyHint}
        required
      />
      <TextField form={form} name="name" label={words.form.name} autoComplete="name" required />
      <TextField
        form={form}
        name="email"
        label={words.form.email}
        hint={words.reply.contactHint}
        type="email"
        autoComplete="email"
      />
      <TextField form={form} name="phone" label={words.reply.phone} type="tel" autoComplete="tel" />
      <ChoiceField
        form={form}
        name="relation"
        label={words.reply.relation}
        options={REPLY_RELATIONS.map((value) => ({ value, label: words.reply.relations[value] }))}
        required
      />
      <LongField
        form={form}
        name="statement"
        label={words.reply.statement}
        hint={words.reply.statementHint}
        rows={10}
        shortest={SHORTEST_STATEMENT}
        required
      />
    </PublicForm>
  )
}
