"""Django settings. Everything that differs between installations comes from the workspace.

``TINGLYS_WORKSPACE`` names the workspace; commands set it before Django starts (see
:mod:`tinglys.web.start`). Without it the settings load all the same, for tools that only look at
the code, with a key of their own and a database that is not there.
"""

import os
import secrets
from pathlib import Path

from tinglys.evidence.workspace import DEFAULT_NAME, VARIABLE, Workspace

WORKSPACE = Workspace(Path(os.environ.get(VARIABLE) or DEFAULT_NAME).absolute())

SECRET_KEY = (
    WORKSPACE.key.read_text(encoding="ascii")
    if WORKSPACE.key.is_file()
    else secrets.token_urlsafe(64)
)
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = ["tinglys.evidence"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "tinglys.web.closed.ClosedUnlessListed",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "tinglys.web.urls"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": WORKSPACE.database,
        "OPTIONS": {
            # Every writer takes the lock when it begins: two that read first and write later
            # would refuse each other in the middle.
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            # FULL: in WAL mode NORMAL may lose the last transactions in a power cut, and a
            # document reported as stored must still be there afterwards. It costs one flush per
            # document. recursive_triggers: without it INSERT OR REPLACE deletes past the guards.
            "init_command": (
                "PRAGMA journal_mode = WAL;PRAGMA synchronous = FULL;PRAGMA recursive_triggers = ON"
            ),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("nb", "Norsk bokmål")]

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SAMESITE = "Strict"

# Errors are reported by the command that runs; nothing of a request is written to a log.
LOGGING_CONFIG = None
