"""Pages that join apps."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def front(request: HttpRequest) -> HttpResponse:
    """The front page."""
    return render(request, "home/front.html")


def desk(request: HttpRequest) -> HttpResponse:
    """What I and my organisations need to do."""
    return render(request, "home/desk.html")
