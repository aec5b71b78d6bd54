"""The WSGI application, served by Granian."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
application = get_wsgi_application()
get_resolver().reverse_dict  # noqa: B018  # every view is loaded now, so the first reader does not wait for it
gc.collect()
gc.freeze()  # what is loaded stays for good: no collection during an answer needs to walk it
