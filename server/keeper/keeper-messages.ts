import { type FromPortal, readToPortal, type ToPortal } from './portal-messages.ts'

/** Calls the listener of each message that the keeper sends to this process, if there is one. */
export function listenToKeeper(
  listeners: {
    readonly [Type in ToPortal['type']]?: (message: Extract<ToPortal, { type: Type }>) => void
  },
): void {
  process.on('message', (received) => {
    const message = readToPortal(received)
    if (message) (listeners[message.type] as ((message: ToPortal) => void) | undefined)?.(message)
  })
}

/** Sends a message to the keeper of this process. */
export const tellKeeper = (message: FromPortal): void => void process.send?.(message)
