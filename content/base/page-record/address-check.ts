/**
 * Whether something may be at an address: the renderer asks before it has a page made, because anybody can make up any
 * number of addresses. The pages provide the answer, since they are bundled with the store.
 *
 * It lives on `globalThis` for the same reason as the page record.
 * @module
 */

/** Whether something may be at a tidy path with its query. */
export type AddressCheck = (address: string) => Promise<boolean>

const KEY = Symbol.for('warta.address-check')
const holder = globalThis as { [KEY]?: AddressCheck }

/** Sets what {@link mayExist} asks. */
export function provideAddressCheck(check: AddressCheck): void {
  holder[KEY] = check
}

/** Whether something may be at `address`; true for all until the first page was made. */
export const mayExist: AddressCheck = async (address) => (await holder[KEY]?.(address)) ?? true
