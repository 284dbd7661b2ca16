import { getTranslation } from '@payloadcms/translations'
import type { DefaultServerCellComponentProps } from 'payload'

/** A value in a list whose rows are cards on a phone, where the column's label stands before it. */
export function LabelledCell({ cellData, field, i18n }: DefaultServerCellComponentProps) {
  if (cellData === null || cellData === undefined || cellData === '') return null
  const label = 'label' in field && field.label ? getTranslation(field.label, i18n) : ''
  return (
    <span>
      <span className="desk-cell-label">{label}: </span>
      {String(cellData)}
    </span>
  )
}
