{{- define "warta.labels" -}}
app.kubernetes.io/name: warta
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "warta.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* What the nodes and the job of the migrations have in common. */}}
{{- define "warta.environment" -}}
envFrom:
  - secretRef: { name: {{ .Values.secretName }} }
env:
  - name: NODE_NAME
    valueFrom: { fieldRef: { fieldPath: metadata.name } }
  {{- range $name, $value := .Values.settings }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
  {{- range $name, $from := .Values.secretKeys }}
  - name: {{ $name }}
    valueFrom: { secretKeyRef: { name: {{ $from.name }}, key: {{ $from.key }} } }
  {{- end }}
{{- end }}

{{- define "warta.container" -}}
image: {{ include "warta.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
volumeMounts:
  - { name: data, mountPath: /data }
  - { name: temporary, mountPath: /tmp }
{{- end }}

{{- define "warta.pod" -}}
automountServiceAccountToken: false
# Else a Service named warta would set variables that begin like settings.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: { type: RuntimeDefault }
{{- with .Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodes.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodes.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
volumes:
  - name: data
    emptyDir: { sizeLimit: {{ .Values.nodes.disk }} }
  - name: temporary
    emptyDir: {}
{{- end }}

{{/* The most nodes that there are while one is replaced. */}}
{{- define "warta.most" -}}
{{ max (int .Values.nodes.replicas) (int .Values.autoscaling.maxReplicas) | add1 }}
{{- end }}
