import { sayIn } from '#content/base/desk-words/say.ts'
import { isDeskCall } from '#content/newsroom/desk/checking/called-function.ts'
import config from '#content/newsroom/newsroom-config.ts'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { cookies, headers } from 'next/headers'
import { getRequestLanguage, type ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'
import { formState } from './form-state.ts'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  const desk = await config
  if (!isDeskCall(args, desk)) {
    const language = getRequestLanguage({
      config: desk,
      cookies: await cookies(),
      headers: await headers(),
    })
    const say = sayIn({ language })
    // As Payload's own functions tell what they refuse.
    return {
      errors: [
        {
          message: say(
            'Meja redaksi tidak mengenal permintaan ini. Muat ulang halaman, lalu coba lagi.',
          ),
        },
      ],
    }
  }
  return handleServerFunctions({
    ...args,
    config,
    importMap,
    serverFunctions: { 'form-state': formState },
  })
}

export default function NewsroomLayout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
