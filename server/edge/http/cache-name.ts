/** The name of this cache in `Via` and `Cache-Status`. */
export const CACHE_NAME = 'warta'
