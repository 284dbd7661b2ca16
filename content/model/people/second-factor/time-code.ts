/**
 * Codes that an app makes from a shared secret and the time (TOTP, RFC 6238).
 * @module
 */
import { Secret, TOTP } from 'otpauth'

/** In seconds. With SHA-1 and six digits, it is what every app understands. */
const STEP = 30
/** A code is also accepted one step early or late: clocks differ (RFC 6238, section 5.2). */
const DRIFT = 1
/** In bytes: RFC 4226, section 4, recommends 160 bits. */
const SECRET_SIZE = 20

/** A new random secret, in base32. */
export const newTimeSecret = (): string => new Secret({ size: SECRET_SIZE }).base32

/** The address that an app reads from the QR code: the secret, with the names of publication and account. */
export const timeSecretAddress = (secret: string, issuer: string, account: string): string =>
  generator(secret, issuer, account).toString()

/** The step to which `code` belongs; `undefined` if it is wrong at `now`. A step's code must be accepted only once. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const totp = generator(secret)
  const drift = totp.validate({ token: code, timestamp: now.getTime(), window: DRIFT })
  return drift === null ? undefined : totp.counter({ timestamp: now.getTime() }) + drift
}

/** The code that an app shows at `now`. */
export const codeAt = (secret: string, now: Date): string =>
  generator(secret).generate({ timestamp: now.getTime() })

const generator = (secret: string, issuer = '', label = ''): TOTP =>
  new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP,
    secret: Secret.fromBase32(secret),
  })
