"""Addresses of the internal application."""

from django.urls import path

from tinglys.web.health import health

urlpatterns = [path("health", health, name="health")]
