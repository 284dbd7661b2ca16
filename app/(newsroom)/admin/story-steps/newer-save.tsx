'use client'
import { Button, useAuth, useConfig, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { isUpToDate } from '#content/model/workflow/revision.ts'
import { useSay } from '../desk-frame/use-say.ts'
import type { Workflow } from './workflow-record.ts'

/**
 * Says that somebody else has saved since the form was loaded, and lets the writer save anyway: their text becomes the
 * newest version, and the other one stays among the versions.
 */
export function NewerSave({ workflow }: { workflow: Workflow }) {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const { submit } = useForm()
  const say = useSay()
  const base = useFormFields(([fields]) => fields.revision?.value)
  const person = typeof user?.id === 'number' ? user.id : undefined
  const { number, by, ownSince } = workflow.revision
  if (typeof base !== 'number' || base > number) return null
  if (isUpToDate({ number, by, ownSince }, { person, base })) return null
  const versions = `${config.routes.admin}/collections/articles/${id}/versions`
  const keepMine = () =>
    submit({
      action: `${config.routes.api}/articles/${id}?draft=true&depth=0`,
      method: 'PATCH',
      overrides: { _status: 'draft', revision: number },
      skipValidation: true,
    })
  return (
    <div role="alert" className="desk-newer">
      <p>
        <strong>{workflow.savedBy}</strong>{' '}
        {say('menyimpan berita ini setelah Anda membukanya. Teks Anda masih di layar ini.')}
      </p>
      <p className="desk-steps">
        <Button size="small" margin={false} onClick={keepMine}>
          {say('Simpan teks saya')}
        </Button>
        <a href={versions} target="_blank" rel="noreferrer">
          {say('Lihat versinya')}
        </a>
      </p>
    </div>
  )
}
