import type { TextareaField, TextField } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import {
  type STORY_TEXTS,
  TEXT_NAMES,
  type TextName,
  textField,
} from '#content/model/story/fields.ts'
import { chosenDateline, countedWords, writtenLarge } from './writing-fields.ts'

/** What the form shows below the input of a field. */
const BELOW: Partial<Record<TextName, TextField['admin']>> = {
  headline: writtenLarge,
  summary: countedWords,
  dateline: chosenDateline,
}

/** The plain text fields of a story at one place of the form, as Payload fields. */
export const storyTextFields = (
  place: (typeof STORY_TEXTS)[TextName]['form'],
): (TextField | TextareaField)[] =>
  TEXT_NAMES.filter((name) => textField(name).form === place).map(payloadField)

function payloadField(name: TextName): TextField | TextareaField {
  const { label, help, form, required, maxLength, kind, genre } = textField(name)
  const admin = {
    ...BELOW[name],
    // The writing surface shows these instead of labels.
    ...((form === 'head' || form === 'body') && { placeholder: { ...label } }),
    ...(help && { description: { ...help } }),
    ...((form === 'genre' || form === 'source') && { position: 'sidebar' as const }),
    ...(genre && { condition: (story: { genre?: string }) => story.genre === genre }),
  }
  const shared = {
    name,
    label: { ...label },
    ...(required && { required }),
    ...(maxLength && { maxLength }),
    ...(Object.keys(admin).length > 0 && { admin }),
  }
  if (kind === 'lines') return { ...shared, type: 'textarea' } as TextareaField
  return {
    ...shared,
    type: 'text',
    ...(kind === 'address' && { validate: webAddress }),
  } as TextField
}
