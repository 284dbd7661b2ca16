'use client'
import { Button, useAuth, useConfig, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { isUpToDate } from '#content/model/workflow/revision.ts'
import { useSay } from '../desk-frame/use-say.ts'
import type { Workflow } from './workflow-record.ts'

/**
 * Says that another form has saved since this one was loaded, and lets the writer save anyway: their text becomes the
 * newest version, and the other one stays among the versions.
 */
export function NewerSave({ workflow }: { workflow: Workflow }) {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const { submit } = useForm()
  const say = useSay()
  const base = useFormFields(([fields]) => fields.revision?.value)
  const savedIn = useFormFields(([fields]) => fields.savedIn?.value)
  const person = typeof user?.id === 'number' ? user.id : undefined
  const form = typeof savedIn === 'string' ? savedIn : undefined
  const { number, by } = workflow.revision
  if (typeof base !== 'number' || base > number) return null
  if (isUpToDate(workflow.revision, { person, form, base })) return null
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
        <strong>
          {by === person ? say('Anda, di tab atau perangkat lain,') : workflow.savedBy}
        </strong>{' '}
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
