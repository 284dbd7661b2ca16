import type { FormState } from 'payload'

/**
 * A form state that leaves the components in the form untouched when it is merged into it: the same fields without
 * their own components, which a copy of a form state no longer holds.
 */
export const withoutComponents = (state: FormState): FormState =>
  Object.fromEntries(
    Object.entries(state).map(([path, { customComponents: _kept, ...field }]) => [path, field]),
  )
