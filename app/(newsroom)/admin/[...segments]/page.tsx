import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import config from '#content/newsroom/newsroom-config.ts'
import { importMap } from '../importMap.js'

interface Props {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Props) =>
  generatePageMetadata({ config, params, searchParams })

export default function Desk({ params, searchParams }: Props) {
  return RootPage({ config, importMap, params, searchParams })
}
