"""A CAS 3.0 server for the federation tests: django-cas-server as its makers ship it, with one person made for the tests."""

import os
from wsgiref.simple_server import make_server

import django
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

FOLDER = os.environ["CAS_FOLDER"]
PORT = int(os.environ["PORT"])

settings.configure(
    ALLOWED_HOSTS=["localhost", "127.0.0.1"],
    SECRET_KEY=os.urandom(32).hex(),
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(FOLDER, "cas.sqlite3")}},
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "cas_server",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
    ROOT_URLCONF="cas_server.urls",
    STATIC_URL="/static/",
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    USE_TZ=True,
    CAS_AUTH_CLASS="cas_server.auth.TestAuthUser",
    CAS_TEST_USER="zhangsan",
    CAS_TEST_PASSWORD="verysecure",
    CAS_TEST_ATTRIBUTES={"name": "张三", "employeeNumber": "T0001", "mail": "zhangsan@example.cn", "role": ["teacher", "headteacher"]},
    CAS_NEW_VERSION_HTML_WARNING=False,
)
django.setup()
call_command("migrate", verbosity=0, run_syncdb=True)

from cas_server.models import ReplaceAttributName, ServicePattern  # noqa: E402 (models need the set-up above)

pattern, _ = ServicePattern.objects.get_or_create(name="shuyuan", pattern=os.environ["SERVICE_PATTERN"])
ReplaceAttributName.objects.get_or_create(name="*", service_pattern=pattern)

make_server("127.0.0.1", PORT, get_wsgi_application()).serve_forever()
