"""OpenID Connect as we want it: always PKCE, state and nonce, and every identity token's signature checked."""

import hmac
from typing import Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
KEPT_CLAIMS = ("sub", "acr", "name", "email", "email_verified")
LEEWAY = 60


class Conversation(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # the library has no types
    """One sign-in's questions to the other service."""

    nonce = ""

    def get_provider(self) -> "Service":
        """The service the settings name; SocialApp.DoesNotExist when there is no such."""
        return Service(self.request, app=get_adapter().get_app(self.request, provider=self.provider_id))

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the service says about itself; it must be the one we mean."""
        config: dict[str, Any] = super().openid_config
        meant = self.get_provider().app.settings["server_url"]
        if config["issuer"].rstrip("/") != meant.rstrip("/"):
            raise OAuth2Error("Another issuer than the one configured.")
        return config

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        """One address, whatever the language: the service has it on its list."""
        with translation.override("lt"):
            return settings.SITE_URL + reverse("openid_connect_callback", args=[self.provider_id])

    def complete_login(self, request: HttpRequest, app: Any, token: SocialToken, **kwargs: Any) -> SocialLogin:
        """Who it is, from a token that is checked and, where it says too little, from the service's own answer."""
        claims = self._checked(kwargs["response"]["id_token"], app.client_id)
        if not claims.get("email") and "userinfo_endpoint" in self.openid_config:
            told = self._fetch_user_info(token.token)
            if told.get("sub") != claims["sub"]:
                raise OAuth2Error("Told about somebody else.")
            claims = {**told, **claims}
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims})

    def _checked(self, id_token: str, client_id: str) -> dict[str, Any]:
        header = jwt.get_unverified_header(id_token)
        if header.get("alg") not in ALGORITHMS:
            raise OAuth2Error("Signed in a way we do not take.")
        claims: dict[str, Any] = jwt.decode(
            id_token, self._key(header), [header["alg"]], audience=client_id, issuer=self.openid_config["issuer"],
            leeway=LEEWAY, options={"require": ["exp", "iat", "iss", "aud", "sub"]},
        )  # fmt: skip
        if claims.get("azp", client_id) != client_id or not self.nonce:
            raise OAuth2Error("Meant for somebody else.")
        if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), self.nonce.encode()):
            raise OAuth2Error("An answer to another question.")
        return claims

    def _key(self, header: dict[str, Any]) -> Any:
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
            keys = jwt.PyJWKSet.from_dict(answer.json()).keys
        wanted = [key for key in keys if key.key_id == header.get("kid")]
        if len(wanted) != 1:
            raise OAuth2Error("Signed with a key the service does not name.")
        return wanted[0].key


class Service(OpenIDConnectProvider):  # type: ignore[misc]
    """The other service; of what it tells, only what we need is kept."""

    oauth2_adapter_class = Conversation
    pkce_enabled_default = True

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """No personal codes, no dates of birth: nobody here asked for them."""
        claims = data["id_token"]
        return {key: claims[key] for key in KEPT_CLAIMS if key in claims}


class Return(OAuth2CallbackView):  # type: ignore[misc]
    """The browser comes back from the service."""

    def _get_state(self, request: HttpRequest, provider: Service) -> tuple[dict[str, Any] | None, HttpResponse | None]:
        state, response = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("nonce", "")
        translation.activate((state or {}).get("language") or settings.LANGUAGE_CODE)
        return state, response
