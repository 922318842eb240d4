"""Closed unless listed."""

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

from tinglys.web.closed import OPEN

urlpatterns = [
    path("health", lambda _: HttpResponse("ok"), name="health"),
    path("case", lambda _: HttpResponse("a name"), name="case"),
    path("nameless", lambda _: HttpResponse("a name")),
]


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="localhost")


@override_settings(ROOT_URLCONF="test_closed_urls")
@pytest.mark.parametrize("address", ["/case", "/nameless"])
@pytest.mark.parametrize("method", ["get", "post", "head", "options", "put", "delete"])
def test_an_address_that_is_not_listed_is_refused(client, monkeypatch, address, method):
    import sys

    monkeypatch.setitem(sys.modules, "test_closed_urls", sys.modules[__name__])
    answer = getattr(client, method)(address)
    assert answer.status_code == 403
    assert b"a name" not in answer.content


def test_only_health_is_listed_now():
    assert frozenset({"health"}) == OPEN


def test_health_answers_and_says_nothing_else(client):
    answer = client.get("/health")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_an_unknown_address_says_nothing_of_the_application(client):
    answer = client.get("/admin/")
    assert answer.status_code == 404
    assert b"Traceback" not in answer.content


def test_another_host_name_is_refused():
    assert Client(HTTP_HOST="evil.example").get("/health").status_code == 400
