{{- define "shuyuan.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "shuyuan.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains (include "shuyuan.name" .) .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "shuyuan.name" .) | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- /* Labels of everything. With (dict "root" $ "component" "api") also the component's. */ -}}
{{- define "shuyuan.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "shuyuan.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/part-of: shuyuan
{{- end -}}

{{- define "shuyuan.selectorLabels" -}}
app.kubernetes.io/name: {{ include "shuyuan.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end -}}

{{- define "shuyuan.serviceAccountName" -}}
{{- $account := (index .root.Values .component).serviceAccount -}}
{{- if $account.create -}}
{{- default (printf "%s-%s" (include "shuyuan.fullname" .root) .component) $account.name -}}
{{- else -}}
{{- default "default" $account.name -}}
{{- end -}}
{{- end -}}

{{- define "shuyuan.image" -}}
{{- with .Values.image -}}
{{- if .digest -}}
{{ printf "%s@%s" .repository .digest }}
{{- else -}}
{{ printf "%s:%s" .repository (default $.Chart.AppVersion .tag) }}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "shuyuan.secretName" -}}
{{- default (include "shuyuan.fullname" .) .Values.existingSecret -}}
{{- end -}}

{{- /* The serving processes never get the owner's address of the database. */ -}}
{{- define "shuyuan.secretSettings" -}}
{{- $all := dict
  "api" (list "DATABASE_APP_URL" "REDIS_URL" "MASTER_KEY" "VAULT_TOKEN" "SMS_GATEWAY_TOKEN" "METRICS_TOKEN" "ARCHIVE_S3_ACCESS_KEY" "ARCHIVE_S3_SECRET_KEY")
  "worker" (list "DATABASE_APP_URL" "REDIS_URL" "MASTER_KEY" "VAULT_TOKEN" "METRICS_TOKEN" "ALERT_WEBHOOK_TOKEN" "ARCHIVE_S3_ACCESS_KEY" "ARCHIVE_S3_SECRET_KEY")
  "portal" (list "DATABASE_APP_URL" "REDIS_URL")
  "migrate" (list "DATABASE_URL" "DATABASE_APP_URL") -}}
{{- get $all . | toJson -}}
{{- end -}}

{{- define "shuyuan.needed" -}}
{{- $needed := dict
  "api" (list "DATABASE_APP_URL" "MASTER_KEY")
  "worker" (list "DATABASE_APP_URL" "MASTER_KEY")
  "portal" (list "DATABASE_APP_URL")
  "migrate" (list "DATABASE_URL" "DATABASE_APP_URL") -}}
{{- get $needed . | toJson -}}
{{- end -}}

{{- define "shuyuan.secretEnv" -}}
{{- $needed := include "shuyuan.needed" .component | fromJsonArray -}}
{{- range include "shuyuan.secretSettings" .component | fromJsonArray }}
- name: {{ . }}
  valueFrom:
    secretKeyRef:
      name: {{ $.secretName }}
      key: {{ . }}
      optional: {{ not (has . $needed) }}
{{- end }}
{{- end -}}

{{- /* Whether a component reaches the cluster it provisions in by its own service account. */ -}}
{{- define "shuyuan.usesServiceAccount" -}}
{{- if and (has .component (list "api" "worker")) (eq (include "shuyuan.adapter" .root) "kubernetes") (not .root.Values.kubeconfig.existingSecret) -}}
true
{{- end -}}
{{- end -}}

{{- define "shuyuan.adapter" -}}
{{- default "kubernetes" .Values.settings.CLUSTER_ADAPTER -}}
{{- end -}}

{{- define "shuyuan.consoleHost" -}}
{{- if .Values.settings.PUBLIC_URL -}}
{{- regexReplaceAll ":\\d+$" (urlParse .Values.settings.PUBLIC_URL).host "" -}}
{{- end -}}
{{- end -}}

{{- define "shuyuan.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "shuyuan.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}
