"""Addresses of signing in and out; the only ones of the sign-in library that are open."""

from allauth.account import views
from django.urls import path

from sueiga.accounts.views import notice
from sueiga.accounts.views.demonstration import demonstration

urlpatterns = [
    path("prisijungti/", views.request_login_code, name="account_request_login_code"),
    # Names the library looks up. There are no passwords and nobody signs up by themselves, so they are the same page.
    path("prisijungti/", views.request_login_code, name="account_login"),
    path("prisijungti/", views.request_login_code, name="account_signup"),
    path("kodas/", views.confirm_login_code, name="account_confirm_login_code"),
    path("atsijungti/", views.logout, name="account_logout"),
    path("duomenys/apie/<str:token>/", notice.notice, name="account_notice"),
    path("parodymas/<str:token>/", demonstration, name="account_demonstration"),
]
