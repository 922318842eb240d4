"""The health address: says that the application answers, and nothing else."""

from django.http import HttpRequest, HttpResponse


def health(_: HttpRequest) -> HttpResponse:
    """``ok`` as plain text."""
    return HttpResponse("ok", content_type="text/plain")
