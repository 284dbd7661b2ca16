import config from '#content/newsroom/newsroom-config.ts'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'
import { isDeskCall } from './called-function.ts'
import { formState } from './form-state.ts'

/** As Payload's own functions tell what they refuse. */
const UNKNOWN_CALL = {
  errors: [
    {
      message:
        'Meja redaksi tidak mengenal permintaan ini. Muat ulang halaman, lalu coba lagi. (Unknown request. Reload the page.)',
    },
  ],
}

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  if (!isDeskCall(args, await config)) return UNKNOWN_CALL
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
