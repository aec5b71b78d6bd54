"""A service that speaks OpenID Connect on loopback, also badly: what the browser tests' real one never does."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CLIENT = "sueiga"


@dataclass
class IdentityService:
    """Whom it lets in and what it does wrong."""

    url: str = ""
    claims: dict[str, Any] = field(default_factory=lambda: {"sub": "38001010001", "name": "Ona Pavyzdienė"})
    wrong: dict[str, Any] = field(default_factory=dict)  # claims replaced; None: left out
    key: Any = KEY
    algorithm: str = "RS256"
    kid: str = "one"
    issuer: str = ""
    silent: float = 0
    answer: bytes | None = None  # instead of the token's JSON
    userinfo: dict[str, Any] | None = None
    nonce: str = ""
    challenge: str = ""

    def discovery(self) -> dict[str, Any]:
        """What it says of itself."""
        told = {
            "issuer": self.issuer or self.url, "authorization_endpoint": f"{self.url}/auth",
            "token_endpoint": f"{self.url}/token", "jwks_uri": f"{self.url}/keys",
        }  # fmt: skip
        return told | ({"userinfo_endpoint": f"{self.url}/me"} if self.userinfo is not None else {})

    def token(self, form: dict[str, list[str]]) -> bytes:
        """An answer to the code; PKCE is checked as a real one does."""
        if self.answer is not None:
            return self.answer
        proof = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"][0].encode()).digest()).rstrip(b"=")
        assert proof.decode() == self.challenge
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": self.nonce, **self.claims}
        claims = {key: value for key, value in (claims | self.wrong).items() if value is not None}
        secret = "x" * 32 if self.algorithm == "HS256" else None if self.algorithm == "none" else self.key
        signed = jwt.encode(claims, secret, algorithm=self.algorithm, headers={"kid": self.kid})
        return json.dumps({"access_token": "a", "token_type": "Bearer", "id_token": signed}).encode()

    def asked(self, address: str) -> dict[str, str]:
        """What our site asked for when it sent the browser here."""
        query = {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}
        self.nonce, self.challenge = query["nonce"], query["code_challenge"]
        return query


@contextmanager
def running() -> Iterator[IdentityService]:
    """On a free port."""
    service = IdentityService()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
            pages = {
                "/.well-known/openid-configuration": service.discovery(),
                "/keys": {"keys": [{**public, "kid": "one", "alg": "RS256", "use": "sig"}]},
                "/me": service.userinfo,
            }
            self.say(json.dumps(pages[self.path]).encode())

        def do_POST(self) -> None:
            self.say(service.token(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())))

        def say(self, content: bytes) -> None:
            time.sleep(service.silent)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads, server.block_on_close = True, False
        service.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield service
        server.shutdown()
