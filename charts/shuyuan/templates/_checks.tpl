{{- /* Combinations that would install and then not work are refused here, each with one sentence. */ -}}
{{- define "shuyuan.checks" -}}
{{- if .Values.existingSecret -}}
  {{- if .Values.secrets -}}
    {{- fail "Set either existingSecret or secrets, not both: the chart cannot add to a Secret that it does not own." -}}
  {{- end -}}
{{- else -}}
  {{- if and .Values.migrations.enabled (not .Values.secrets.DATABASE_URL) -}}
    {{- fail "No database: set secrets.DATABASE_URL (the owner of the schema, used by the migrations job only) or existingSecret." -}}
  {{- end -}}
  {{- if not .Values.secrets.DATABASE_APP_URL -}}
    {{- fail "No login for the application: set secrets.DATABASE_APP_URL (the same database; the migrations job makes the login where it is missing) or existingSecret." -}}
  {{- end -}}
  {{- if and .Values.secrets.DATABASE_URL (eq (urlParse .Values.secrets.DATABASE_URL).userinfo (urlParse .Values.secrets.DATABASE_APP_URL).userinfo) -}}
    {{- fail "secrets.DATABASE_APP_URL uses the owner's login: the serving processes must own nothing, or row-level security does not hold them." -}}
  {{- end -}}
  {{- if not .Values.secrets.MASTER_KEY -}}
    {{- fail "No master key: set secrets.MASTER_KEY (make one with age-keygen, and keep a copy: what it encrypted cannot be read without it) or existingSecret." -}}
  {{- end -}}
{{- end -}}
{{- if and .Values.ingress.enabled .Values.gateway.enabled -}}
  {{- fail "Both ingress.enabled and gateway.enabled: choose one, every portal is routed the same way." -}}
{{- end -}}
{{- if and (or .Values.ingress.enabled .Values.gateway.enabled) (not .Values.settings.PUBLIC_URL) -}}
  {{- fail "A route needs settings.PUBLIC_URL: its host name is where the console answers." -}}
{{- end -}}
{{- if and (or .Values.ingress.enabled .Values.gateway.enabled) (not .Values.settings.PORTAL_DOMAIN) -}}
  {{- fail "A route needs settings.PORTAL_DOMAIN: portals answer under *.PORTAL_DOMAIN." -}}
{{- end -}}
{{- if and .Values.gateway.enabled (not .Values.gateway.name) -}}
  {{- fail "gateway.enabled needs gateway.name: the Gateway that routes attach to." -}}
{{- end -}}
{{- $kind := .Values.settings.ROUTE_KIND -}}
{{- if or (and .Values.ingress.enabled (eq (default "ingress" $kind) "gateway")) (and .Values.gateway.enabled (eq (default "gateway" $kind) "ingress")) -}}
  {{- fail (printf "settings.ROUTE_KIND is %s, yet the chart routes the other way: leave it out, it follows from ingress.enabled and gateway.enabled." $kind) -}}
{{- end -}}
{{- if and (eq (default "ingress" $kind) "gateway") (not .Values.gateway.enabled) (not .Values.settings.GATEWAY) -}}
  {{- fail "settings.ROUTE_KIND is gateway: set settings.GATEWAY (namespace/name), or use gateway.enabled." -}}
{{- end -}}
{{- range $component := list "api" "worker" "portal" -}}
  {{- $values := index $.Values $component -}}
  {{- if and $values.autoscaling.enabled (gt (int $values.autoscaling.minReplicas) (int $values.autoscaling.maxReplicas)) -}}
    {{- fail (printf "%s.autoscaling: minReplicas is above maxReplicas." $component) -}}
  {{- end -}}
  {{- if and $values.autoscaling.enabled (not (dig "requests" "cpu" "" $values.resources)) -}}
    {{- fail (printf "%s.autoscaling needs %s.resources.requests.cpu: utilisation is measured against it." $component $component) -}}
  {{- end -}}
{{- end -}}
{{- $kubernetes := eq (include "shuyuan.adapter" .) "kubernetes" -}}
{{- if and .Values.kubeconfig.existingSecret (not $kubernetes) -}}
  {{- fail "kubeconfig.existingSecret with settings.CLUSTER_ADAPTER=local: objects would stay in the database and no cluster would be reached. Leave one of them out." -}}
{{- end -}}
{{- if and $kubernetes (not .Values.rbac.create) (not .Values.kubeconfig.existingSecret) -}}
  {{- range $component := list "api" "worker" -}}
    {{- with (index $.Values $component).serviceAccount -}}
      {{- if .create -}}
        {{- fail (printf "rbac.create is false: name a service account that holds the rights (%s.serviceAccount.create=false and .name), or give kubeconfig.existingSecret." $component) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- $archives := default "" .Values.settings.ARCHIVE_URL -}}
{{- if and .Values.archives.existingClaim $archives -}}
  {{- fail "Both archives.existingClaim and settings.ARCHIVE_URL: archives go to one place." -}}
{{- end -}}
{{- if hasPrefix "file:" $archives -}}
  {{- fail "settings.ARCHIVE_URL names a folder, which goes with its pod: use archives.existingClaim (a volume that api and worker share) or an s3:// address." -}}
{{- end -}}
{{- if and .Values.podMonitor.enabled (not .Values.existingSecret) (not .Values.secrets.METRICS_TOKEN) -}}
  {{- fail "podMonitor.enabled needs secrets.METRICS_TOKEN: without a token the metrics answer loopback clients only." -}}
{{- end -}}
{{- end -}}
