import { APIError } from 'payload'

/** What the newsroom refuses, in words for who asked. No fault of the server: it does not stand in its log. */
export class Refused extends APIError {
  constructor(status: 400 | 403 | 404 | 409, message: string) {
    super(message, status, undefined, true)
  }
}
