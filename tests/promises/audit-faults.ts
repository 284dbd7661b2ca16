import type { AuditedDocument } from '#content/audit/document-audit.ts'

/** The faults of a document, without advice, in the words of the report. */
export const faultsOf = ({ address, findings, unchecked }: AuditedDocument): string[] => [
  ...(unchecked ? [unchecked] : []),
  ...findings
    .filter(({ level }) => level !== 'advice')
    .map(({ level, audience, seen }) => `${address}: ${level} ${audience}: ${seen}`),
]
