"""Addresses of signing in and out; the only ones of the sign-in library that are open."""

from allauth.account import views
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from sueiga.accounts.views import details, identity, notice, security, signing_in
from sueiga.accounts.views.demonstration import demonstration

urlpatterns = [
    path("prisijungti/", views.request_login_code, name="account_request_login_code"),
    # Names the library looks up. There are no passwords and nobody signs up by themselves, so they are the same page.
    path("prisijungti/", views.request_login_code, name="account_login"),
    path("prisijungti/", views.request_login_code, name="account_signup"),
    path("kodas/", views.confirm_login_code, name="account_confirm_login_code"),
    path("nuoroda/<str:token>/", signing_in.link, name="account_link"),
    path("nauja/<str:token>/", signing_in.opening, name="account_open"),
    path("prieigos-raktas/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("antras-veiksnys/", factor.authenticate, name="mfa_authenticate"),
    path("atsijungti/", views.logout, name="account_logout"),
    path("ne-as/<str:token>/", signing_in.not_me, name="account_not_me"),
    path("apsauga/", security.security, name="account_security"),
    path("apsauga/", security.security, name="mfa_index"),
    path("apsauga/", security.security, name="mfa_list_webauthn"),
    path("apsauga/biurui/", security.office_door, name="account_office_door"),
    path("apsauga/atimti/<int:pk>/", security.take_away, name="account_take_away"),
    path("apsauga/raktas/", security.add_passkey, name="mfa_add_webauthn"),
    path("apsauga/raktas/<int:pk>/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("apsauga/raktas/<int:pk>/pasalinti/", security.remove_passkey, name="mfa_remove_webauthn"),
    path("apsauga/programele/", security.set_up_app, name="mfa_activate_totp"),
    path("apsauga/programele/pasalinti/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("apsauga/atsarginiai-kodai/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("apsauga/atsarginiai-kodai/nauji/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("apsauga/atsarginiai-kodai/failas/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("apsauga/patvirtinti/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("apsauga/patvirtinti/raktu/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("irenginiai/", security.open_sessions, name="account_sessions"),
    path("irenginiai/baigti-kitus/", security.end_others, name="account_sessions_end"),
    path("irenginiai/<int:pk>/baigti/", security.end_one, name="account_session_end"),
    path("tapatybe/susieti/", identity.settle, name="account_identity"),
    path("tapatybe/<int:pk>/atsieti/", identity.unlink, name="account_identity_unlink"),
    path("tapatybe/<str:provider_id>/", identity.begin, name="openid_connect_login"),
    path("tapatybe/<str:provider_id>/grizimas/", identity.come_back, name="openid_connect_callback"),
    path("duomenys/", details.data, name="account_details"),
    path("kreipinys/", details.greeting, name="account_greeting"),
    path("telefonai/", details.telephones, name="account_phones"),
    path("telefonai/<int:pk>/", details.telephone, name="account_phone"),
    path("telefonai/<int:pk>/salinti/", details.telephone_removed, name="account_phone_remove"),
    path("sutikimai/", details.agreements, name="account_consents"),
    path("duomenys/apie/<str:token>/", notice.notice, name="account_notice"),
    path("parodymas/<str:token>/", demonstration, name="account_demonstration"),
]
