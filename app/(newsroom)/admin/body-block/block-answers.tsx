'use client'
import { ServerFunctionsContext, useServerFunctions } from '@payloadcms/ui'
import { type ReactNode, useMemo } from 'react'
import { withoutComponents } from './form-without-components.ts'

type GetFormState = ReturnType<typeof useServerFunctions>['getFormState']

/**
 * Keeps the fields of a block in the body when the server does not answer. Payload then takes its own copy of the
 * block's form for the answer; React components do not survive the copy, so that editors inside the block would vanish.
 */
export function BlockAnswers({ children }: { children: ReactNode }) {
  const functions = useServerFunctions()
  const kept = useMemo(
    () => ({ ...functions, getFormState: keepingFields(functions.getFormState) }),
    [functions],
  )
  return <ServerFunctionsContext value={kept}>{children}</ServerFunctionsContext>
}

const keepingFields =
  (getFormState: GetFormState): GetFormState =>
  async (request) => {
    const answer = await getFormState(request)
    const sent = request.initialBlockFormState
    if (answer.state || !sent || request.signal?.aborted) return answer
    return { state: withoutComponents(sent) }
  }
