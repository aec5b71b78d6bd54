"""All settings. Every variable read here stands in .env.example and docs/operations.md (a law test compares them)."""

from functools import partial
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from sueiga.core.environment import Environment, kept_secret, openid_connect
from sueiga.core.logging_setup import logging_setup

BASE_DIR = Path(__file__).resolve().parents[2]
env = Environment(BASE_DIR / ".env")

DEBUG = env.boolean("SUEIGA_DEBUG", default=False)
PRODUCTION = env.boolean("SUEIGA_PRODUCTION", default=False)
DEMONSTRATION = env.boolean("SUEIGA_DEMONSTRATION", default=not PRODUCTION)
VAR_DIR = Path(env.text("SUEIGA_VAR_DIR", default=str(BASE_DIR / "var")))
SECRET_KEY = env.secret("SUEIGA_SECRET_KEY", required=PRODUCTION, otherwise=partial(kept_secret, VAR_DIR))
SITE_URL = env.text("SUEIGA_SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = env.words("SUEIGA_ALLOWED_HOSTS", default=[] if PRODUCTION else ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.words("SUEIGA_CSRF_TRUSTED_ORIGINS", default=[])
MAINTENANCE = env.boolean("SUEIGA_MAINTENANCE", default=False)

WAGTAILS = "embeds sites users snippets documents images search admin"
EDITING = [  # the editors' library with what it stands on
    "wagtail",
    *("modelcluster", "taggit", "django_filters", "wagtail.contrib.redirects"),
    *(f"wagtail.{part}" for part in WAGTAILS.split()),
]
DJANGOS = "auth contenttypes sessions messages staticfiles humanize sitemaps"
OURS = "home publishing funding events registry places messaging jobs accounts history core"
INSTALLED_APPS = [
    *(f"sueiga.{app}" for app in OURS.split()),
    *(f"django.contrib.{app}" for app in DJANGOS.split()),
    "allauth",
    *(f"allauth.{app}" for app in ["account", "mfa", "socialaccount", "usersessions"]),
    "allauth.socialaccount.providers.openid_connect",
    *("csp", "django_htmx", "django_tasks", "django_tasks_db", "leaflet", "template_partials"),
    *EDITING,
]
MIDDLEWARE = [
    "sueiga.core.middleware.traced",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sueiga.core.middleware.maintenance",
    "sueiga.core.middleware.private",
    "sueiga.core.page_cache.keeping",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "sueiga.publishing.redirecting.moved",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sueiga.accounts.second_factor.office_door",
    "sueiga.accounts.sessions.note_use",
    "sueiga.accounts.on_behalf.OnBehalf",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "sueiga.urls"
WSGI_APPLICATION = "sueiga.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sueiga.core.context.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "sueiga.core.templatetags.components",
                "sueiga.core.templatetags.writing",
            ],
        },
    }
]

DATABASES = {"default": env.database("SUEIGA_DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'sueiga.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": env.cache("SUEIGA_CACHE", default="memory"),
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 1000},
    },
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},  # a new file must be seen by all at once
}
PAGE_CACHE_SECONDS = env.number("SUEIGA_PAGE_CACHE_SECONDS", default=60 if PRODUCTION else 0)
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
WORKER_SILENCE = env.number("SUEIGA_WORKER_SILENCE_SECONDS", default=35)

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]  # no passwords in use; the framework wants one
LOGIN_URL = "account_request_login_code"
LOGIN_REDIRECT_URL = "home:desk"
ACCOUNT_LOGOUT_REDIRECT_URL = "home:front"
ACCOUNT_ADAPTER = "sueiga.messaging.sign_in_post.PostingAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code itself proves the address
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8}  # 1234-5678: easy on a phone, 10^8 to guess
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = 3
ACCOUNT_FORMS = {
    "request_login_code": "sueiga.accounts.forms.AddressForm",
    "confirm_login_code": "sueiga.accounts.forms.CodeForm",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_RATE_LIMITS = {"request_login_code": "40/m/ip,1000/d/ip,3/m/key,12/h/key,40/d/key"}
MFA_ADAPTER = "sueiga.accounts.second_factor.FactorAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_FORMS = {
    form: f"sueiga.accounts.forms.second_factor.{name}"
    for form, name in {
        "add_webauthn": "AddPasskeyForm", "edit_webauthn": "RenamePasskeyForm", "activate_totp": "SetUpAppForm",
        "authenticate": "FactorForm", "reauthenticate": "FactorAgainForm", "authenticate_webauthn": "KeyForm",
        "login_webauthn": "KeyAloneForm", "reauthenticate_webauthn": "KeyAgainForm",
    }.items()
}  # fmt: skip
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # whoever signed in has proved an address
MFA_TOTP_ISSUER = "Sueiga"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_USER_VERIFICATION = "preferred"
SOCIALACCOUNT_ADAPTER = "sueiga.accounts.identities.IdentityDoor"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = openid_connect(
    name=env.text("SUEIGA_OIDC_NAME", default=""),
    server=env.text("SUEIGA_OIDC_SERVER", default=""),
    client=env.text("SUEIGA_OIDC_CLIENT", default=""),
    secret=env.text("SUEIGA_OIDC_SECRET", default=""),
)
OIDC_STRONG_ACR = env.words("SUEIGA_OIDC_STRONG_ACR", default=[])
OIDC_TIMEOUT = env.number("SUEIGA_OIDC_TIMEOUT_SECONDS", default=5)
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("SUEIGA_TRUSTED_PROXIES", default=0)
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60

LANGUAGE_CODE = "lt"
LANGUAGES = [("lt", _("Lithuanian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "wagtail"]  # the first one wins
FORMAT_MODULE_PATH = ["sueiga.core.formats"]
TIME_ZONE = "Europe/Vilnius"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
MEDIA_ROOT, MEDIA_URL = VAR_DIR / "media", "/nuotraukos/"  # of all that lies there only sizes of pictures are served
FILE_UPLOAD_HANDLERS = [
    "sueiga.core.uploads.LimitingUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
UPLOAD_LIMIT = 15_000_000  # bytes of one file; a larger one is let pass by unkept and its form says so

EMAIL_BACKEND = env.text(
    "SUEIGA_EMAIL_BACKEND",
    default="sueiga.messaging.smtp.EmailBackend" if PRODUCTION else "django.core.mail.backends.filebased.EmailBackend",
)
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_HOST = env.text("SUEIGA_EMAIL_HOST", default="localhost")
EMAIL_PORT = env.number("SUEIGA_EMAIL_PORT", default=25)
EMAIL_HOST_USER = env.text("SUEIGA_EMAIL_USER", default="")
EMAIL_HOST_PASSWORD = env.text("SUEIGA_EMAIL_PASSWORD", default="")
EMAIL_USE_TLS = env.boolean("SUEIGA_EMAIL_TLS", default=False)
EMAIL_TIMEOUT = 30
EMAIL_ANSWER_TIMEOUT = 600  # for the answer after the text (RFC 5321, 4.5.3.2.6): giving up sooner doubles letters
DEFAULT_FROM_EMAIL = env.text("SUEIGA_EMAIL_FROM", default="Sueiga <sueiga@example.org>")
EMAIL_RETURN_PATH = env.text("SUEIGA_EMAIL_RETURN_PATH", default="")
ANYMAIL = env.pairs("SUEIGA_ANYMAIL", default={})
SMS_PROVIDER = env.text("SUEIGA_SMS_PROVIDER", default="" if PRODUCTION else "sueiga.messaging.sms.files.FileProvider")
SMS_FILE_PATH = VAR_DIR / "sms"
SMS_URL = env.text("SUEIGA_SMS_URL", default="https://rest.nexmo.com/sms/json")
SMS_KEY, SMS_SECRET = env.text("SUEIGA_SMS_KEY", default=""), env.text("SUEIGA_SMS_SECRET", default="")
SMS_FROM = env.text("SUEIGA_SMS_FROM", default="Sueiga")
POSTAL_ADDRESS = env.text("SUEIGA_POSTAL_ADDRESS", default="")
PHONE = env.text("SUEIGA_PHONE", default="")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *env.words("SUEIGA_TILE_ORIGINS", default=[])],
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_SSL_REDIRECT = env.boolean("SUEIGA_SSL_REDIRECT", default=PRODUCTION)
SECURE_HSTS_SECONDS = env.number("SUEIGA_HSTS_SECONDS", default=0)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
X_FRAME_OPTIONS = "DENY"

REGISTERS_DIR = VAR_DIR / "registers"
REGISTERS_URL = env.text("SUEIGA_REGISTERS_URL", default="https://www.registrucentras.lt/aduomenys/")
REGISTERS_MAX_BYTES = env.number("SUEIGA_REGISTERS_MAX_MEGABYTES", default=600) * 1024 * 1024
REGISTERS_TIMEOUT = env.number("SUEIGA_REGISTERS_TIMEOUT_SECONDS", default=60)
REGISTERS_HOLD_PERCENT = env.number("SUEIGA_REGISTERS_HOLD_PERCENT", default=5)
WATCH_LOOPBACK = env.boolean("SUEIGA_WATCH_LOOPBACK", default=False)
EU_SEARCH_URL = env.text("SUEIGA_EU_SEARCH_URL", default="https://api.tech.ec.europa.eu/search-api/prod/rest/search")
MAP_TILES_URL = env.text("SUEIGA_TILES_URL", default="")
MAP_TILES_ATTRIBUTION = env.text("SUEIGA_TILES_ATTRIBUTION", default="")

WAGTAIL_SITE_NAME = "Sueiga"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILIMAGES_IMAGE_MODEL, WAGTAILDOCS_DOCUMENT_MODEL = "publishing.Picture", "publishing.Paper"
WAGTAILIMAGES_IMAGE_FORM_BASE = "sueiga.publishing.forms.library.PictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "sueiga.publishing.forms.library.PaperForm"
WAGTAILIMAGES_EXTENSIONS, WAGTAILIMAGES_MAX_UPLOAD_SIZE = ["jpg", "jpeg", "png", "webp"], UPLOAD_LIMIT
WAGTAIL_GRAVATAR_PROVIDER_URL, WAGTAIL_ENABLE_UPDATE_CHECK, WAGTAIL_ENABLE_WHATS_NEW_BANNER = None, False, False
WAGTAIL_ALLOW_UNICODE_SLUGS = False

METRICS_TOKEN = env.text("SUEIGA_METRICS_TOKEN", default="")
LOGGING = logging_setup(
    level=env.text("SUEIGA_LOG_LEVEL", default="WARNING"), kind=env.text("SUEIGA_LOG_FORMAT", default="plain")
)
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # other subdomains are not ours to decide about
