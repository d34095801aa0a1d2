"""A provider of identity on this machine, that says yes to everybody and can be made to lie."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "countnight"
CLIENT_SECRET = "a client's secret"  # noqa: S105 - opens nothing but the stand-in
NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)


@cache
def rsa_key(kid: str) -> RSAKey:
    """A key of the provider, or of somebody who is not."""
    return RSAKey.generate_key(2048, {"kid": kid})


@dataclass
class StandIn:
    """What the provider says, and what it was asked."""

    issuer: str = ""
    subject: str | None = "anna-at-the-provider"
    claims: dict[str, Any] = field(default_factory=dict)
    signed_by: str = "true"
    algorithm: str = "RS256"
    document: dict[str, Any] = field(default_factory=dict)
    nonces: dict[str, str] = field(default_factory=dict)
    challenges: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def configuration(self) -> dict[str, Any]:
        """The discovery document."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            **self.document,
        }

    def approved(self, query: dict[str, str]) -> str:
        """Where the browser goes after its owner said yes."""
        code = f"code-{len(self.nonces)}"
        self.nonces[code] = query["nonce"]
        self.challenges[code] = query["code_challenge"]
        assert (query["response_type"], query["code_challenge_method"]) == ("code", "S256")
        assert (query["client_id"], query["scope"]) == (CLIENT, "openid")
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """The token for a code, if the client proves that it is the one."""
        wanted = base64.b64encode(f"{CLIENT}:{CLIENT_SECRET}".encode()).decode()
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        code = form["code"]
        if authorization != f"Basic {wanted}" or self.challenges.pop(code, None) != challenge:
            return 400, {"error": "invalid_grant"}
        return 200, {"id_token": self._id_token(self.nonces[code]), "token_type": "Bearer"}

    def _id_token(self, nonce: str) -> str:
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": self.subject,
            "nonce": nonce,
            "iat": int(NOON.timestamp()),
            "exp": int((NOON + timedelta(minutes=5)).timestamp()),
            **self.claims,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        if self.algorithm == "none":
            parts = [{"alg": "none"}, claims]
            return ".".join([*(_base64(json.dumps(part).encode()) for part in parts), ""])
        if self.algorithm == "HS256":
            return _signed_with(rsa_key("true").as_pem(private=False), claims)
        header = {"alg": self.algorithm, "kid": "true"}
        return jwt.encode(header, claims, rsa_key(self.signed_by))


def _signed_with(public: bytes, claims: dict[str, Any]) -> str:
    """A token signed with the public key as if it were a shared secret, as a forger makes it."""
    parts = ({"alg": "HS256", "kid": "true"}, claims)
    told = ".".join(_base64(json.dumps(part).encode()) for part in parts)
    return f"{told}.{_base64(hmac.digest(public, told.encode(), 'sha256'))}"


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@contextmanager
def standing_in() -> Iterator[StandIn]:
    """A provider that listens until the block ends."""
    provider = StandIn()

    class Answers(BaseHTTPRequestHandler):
        """The provider's four addresses."""

        def do_GET(self) -> None:
            """Discovery, keys, and a yes."""
            parts = urlsplit(self.path)
            provider.asked.append(parts.path)
            if parts.path == "/authorize":
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.send_response(303)
                self.send_header("Location", provider.approved(query))
                self.end_headers()
                return
            keys = {"keys": [rsa_key("true").as_dict(private=False)]}
            is_keys = parts.path == "/keys"
            self._say(200, keys if is_keys else provider.configuration())

        def do_POST(self) -> None:
            """The token."""
            provider.asked.append(self.path)
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            self._say(*provider.token(form, self.headers.get("Authorization", "")))

        def _say(self, status: int, told: dict[str, Any]) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *_: object) -> None:
            """Nothing is said on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    provider.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
