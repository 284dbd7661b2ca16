import { APIError } from 'payload'

/**
 * An expected refusal with a message for the user. Payload answers it with `status` and does not log it as a server
 * error.
 */
export class Refused extends APIError {
  constructor(status: 400 | 403 | 404 | 409, message: string) {
    super(message, status, undefined, true)
  }
}
