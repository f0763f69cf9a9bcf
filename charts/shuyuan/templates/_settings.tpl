{{- /*
Every setting that is no secret, as the ConfigMap holds it: what the chart decides, what follows from other values, and
over both what `settings` says. Numbers come out of YAML as floats, so whole ones are written without an exponent.
*/ -}}
{{- define "shuyuan.settings" -}}
{{- $all := dict
  "HOST" "0.0.0.0"
  "PORT" "3000"
  "WORKER_OPS_PORT" "3001"
  "CLUSTER_ADAPTER" "kubernetes"
  "PORTAL_IMAGE" (include "shuyuan.image" .) -}}
{{- if .Values.kubeconfig.existingSecret -}}
{{- $_ := set $all "KUBECONFIG" "/etc/shuyuan/kubeconfig" -}}
{{- else -}}
{{- $_ := set $all "PORTAL_CONTROL_URL" (printf "http://%s-api.%s.svc:%v" (include "shuyuan.fullname" .) .Release.Namespace .Values.api.service.port) -}}
{{- end -}}
{{- if .Values.archives.existingClaim -}}
{{- $_ := set $all "ARCHIVE_URL" "file:///var/lib/shuyuan/archives" -}}
{{- end -}}
{{- if .Values.ingress.enabled -}}
{{- $_ := set $all "ROUTE_KIND" "ingress" -}}
{{- with .Values.ingress.className -}}{{- $_ := set $all "INGRESS_CLASS" . -}}{{- end -}}
{{- end -}}
{{- if .Values.gateway.enabled -}}
{{- $_ := set $all "ROUTE_KIND" "gateway" -}}
{{- $_ := set $all "GATEWAY" (printf "%s/%s" (default .Release.Namespace .Values.gateway.namespace) .Values.gateway.name) -}}
{{- end -}}
{{- with .Values.settings.PUBLIC_URL -}}
{{- $_ := set $all "PORTAL_URL_TEMPLATE" (printf "%s://{host}" (urlParse .).scheme) -}}
{{- end -}}
{{- range $name, $value := .Values.settings -}}
{{- if kindIs "float64" $value -}}
{{- $_ := set $all $name (int64 $value | toString) -}}
{{- else -}}
{{- $_ := set $all $name (toString $value) -}}
{{- end -}}
{{- end -}}
{{- $all | toYaml -}}
{{- end -}}
