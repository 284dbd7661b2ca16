/**
 * Answers of authenticators, as the browser sends them.
 * @module
 */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/)
const common = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
}

const assertion = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle || undefined),
  }),
})

const registration = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
})

/** The answer of a passkey, from its JSON; `undefined` if it is none. */
export const sentAssertion = (json: string): AuthenticationResponseJSON | undefined =>
  parsed(json, assertion) as AuthenticationResponseJSON | undefined

/** A new passkey, from its JSON; `undefined` if it is none. */
export const sentRegistration = (json: string): RegistrationResponseJSON | undefined =>
  parsed(json, registration) as RegistrationResponseJSON | undefined

function parsed<Value>(json: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
