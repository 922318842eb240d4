"""Closed unless listed: an address answers only if its view is on the list of open ones."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

#: Names of the addresses that anyone who reaches the machine may open.
OPEN = frozenset({"health"})


class ClosedUnlessListed:
    """Middleware that refuses every view whose address name is not in :data:`OPEN`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on; the refusal is in :meth:`process_view`."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """None for a listed view, a refusal without any detail for every other."""
        match = request.resolver_match
        if match is not None and match.view_name in OPEN:
            return None
        return HttpResponseForbidden("This address is closed.", content_type="text/plain")
