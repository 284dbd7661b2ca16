'use client'
import { type ReactNode, useEffect } from 'react'
import { useSay } from './use-say.ts'

/** What a request without an answer fails with. The browser's own words are English, and forms show them. */
let words = ''
let isTranslating = false

/** Says in the language of the account that the server cannot be reached. */
export function NetworkWords({ children }: { children: ReactNode }) {
  const say = useSay()
  useEffect(() => {
    words = say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.')
    translateFailures()
  }, [say])
  return children
}

function translateFailures(): void {
  if (isTranslating) return
  isTranslating = true
  const send = window.fetch
  window.fetch = async (input, init) => {
    try {
      return await send(input, init)
    } catch (cause) {
      // Anything else is a request that was given up on purpose.
      throw cause instanceof TypeError ? new TypeError(words, { cause }) : cause
    }
  }
}
