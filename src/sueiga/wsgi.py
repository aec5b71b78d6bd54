"""The WSGI application, served by Granian."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
application = get_wsgi_application()
