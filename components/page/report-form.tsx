import { type FormState, LongField, PublicForm, TextField } from '#components/parts/public-form.tsx'
import { replyPath, reportFormPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import {
  REPORT_SHAPE,
  type ReportFields,
  SHORTEST_ERROR,
} from '#content/model/press/error-report.ts'
import type { FaultsOf } from '#content/model/press/public-form.ts'

/** The form for reporting a mistake, filled in with `fields`, with `faults` shown at their fields. */
export function ReportForm({
  fields,
  faults = {},
  token,
  ticket,
}: {
  fields: Partial<ReportFields>
  faults?: FaultsOf<ReportFields>
  token: string
  ticket?: string
}) {
  const form: FormState<keyof ReportFields> = { shape: REPORT_SHAPE, fields, faults }
  return (
    <>
      <PublicForm action={reportFormPath} token={token} ticket={ticket}>
        <TextField
          form={form}
          name="story"
          label={words.form.story}
          hint={words.form.storyHint}
          required
        />
        <LongField
          form={form}
          name="error"
          label={words.report.error}
          hint={words.report.errorHint}
          rows={4}
          shortest={SHORTEST_ERROR}
          required
        />
        <LongField
          form={form}
          name="source"
          label={words.report.source}
          hint={words.report.sourceHint}
          rows={3}
        />
        <TextField
          form={form}
          name="name"
          label={words.form.name}
          hint={words.report.nameHint}
          autoComplete="name"
        />
        <TextField
          form={form}
          name="email"
          label={words.form.email}
          hint={words.report.emailHint}
          type="email"
          autoComplete="email"
        />
      </PublicForm>
      <p className="mt-6">
        <a href={replyPath} rel="nofollow" className="underline">
          {words.report.toReply}
        </a>
      </p>
    </>
  )
}
