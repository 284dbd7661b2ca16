import type { FlattenedField, PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'

/** A day, or a moment with or without its zone; PostgreSQL reads no zones that are further from UTC. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?\d\d)?)?$/
/** A day that the calendar has. */
const day = z.iso.date()

/** What is wrong with a value that is no list and no object, as words for the account; `undefined` if nothing is. */
export function scalarFault(
  field: FlattenedField,
  value: unknown,
  req: Pick<PayloadRequest, 'i18n' | 't'>,
): string | undefined {
  const say = sayIn(req.i18n)
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return isText(value) ? undefined : say('Isian ini harus berupa teks.')
    case 'number':
      return isNumber(value) ? undefined : say('Isian ini harus berupa angka.')
    case 'checkbox':
      return isTruth(value) ? undefined : req.t('validation:trueOrFalse')
    case 'date':
      return isDate(value)
        ? undefined
        : say('Tulis tanggal, jam, dan zonanya, misalnya 2026-03-07T06:38:00+07:00.')
    case 'radio':
    case 'select':
      return field.options.some((option) => optionValue(option) === value)
        ? undefined
        : req.t('validation:invalidSelection')
    default:
      return undefined
  }
}

const isText = (value: unknown): boolean => typeof value === 'string'

/** Forms send what was typed into a field for numbers, which may be nothing. */
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value)))

const isTruth = (value: unknown): boolean =>
  typeof value === 'boolean' || value === '' || value === 'true' || value === 'false'

/** Whether `value` is a moment that both databases can store. */
function isDate(value: unknown): boolean {
  if (value instanceof Date) return isYearOfFourDigits(value)
  if (typeof value !== 'string') return false
  const named = MOMENT.exec(value)?.[1]
  return day.safeParse(named).success && isYearOfFourDigits(new Date(value))
}

/** Whether both databases can compare with `date`, and store it. */
export const isYearOfFourDigits = (date: Date): boolean =>
  date.getTime() > -62e12 && date.getFullYear() < 10_000

/** What is stored for an option of a field. */
export const optionValue = (option: string | { value: string }): string =>
  typeof option === 'string' ? option : option.value
