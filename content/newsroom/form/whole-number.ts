import type { NumberFieldSingleValidation } from 'payload'
import { number } from 'payload/shared'
import { sayIn } from '#content/base/desk-words/say.ts'

/** Validates a field for a number of things, within the field's own limits: half a day or half a backup is a slip. */
export const wholeNumber: NumberFieldSingleValidation = (value, options) =>
  typeof value === 'number' && !Number.isInteger(value)
    ? sayIn(options.req.i18n)('Tulis bilangan bulat, tanpa koma.')
    : number(value, options)
