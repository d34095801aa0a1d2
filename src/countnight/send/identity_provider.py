"""OpenID Connect: who somebody is, as a provider that the newsroom trusts says it.

Authorization code flow with PKCE; of the extra `auth`, for it checks signatures with joserfc.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode, urlsplit

import httpx2

from countnight.errors import IdentityProviderError

TIMEOUT_SECONDS = 5.0
LARGEST_BYTES = 1_000_000
LEEWAY_SECONDS = 60
ALGORITHMS = ("RS256", "PS256", "ES256", "RS384", "ES384", "RS512", "ES512")
"""Signatures with a public key only: with a shared secret or none, a token could be made up."""

LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Client:
    """How the provider knows the newsroom. Shape: `name` is what people call the provider."""

    issuer: str
    client_id: str
    client_secret: str
    name: str


class OidcProvider:
    """The provider, asked anew at each sign-in: there are few, and keys change."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def name(self) -> str:
        """What people call the provider."""
        return self._client.name

    @property
    def issuer(self) -> str:
        """The provider's own name for itself."""
        return self._client.issuer

    def address(self, *, state: str, nonce: str, verifier: str, back: str) -> str:
        """Where a browser is sent, to come back with a code.

        Raises: IdentityProviderError.
        """
        digest = hashlib.sha256(verifier.encode()).digest()
        told = {
            "response_type": "code",
            "client_id": self._client.client_id,
            "redirect_uri": back,
            "scope": "openid",
            "state": state,
            "nonce": nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        place = self._place("authorization_endpoint")
        return f"{place}{'&' if '?' in place else '?'}{urlencode(told)}"

    def subject(self, *, code: str, nonce: str, verifier: str, back: str, now: datetime) -> str:
        """The provider's lasting name for whoever brought the code.

        Raises: IdentityProviderError.
        """
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back,
            "code_verifier": verifier,
        }
        auth = httpx2.BasicAuth(self._client.client_id, self._client.client_secret)
        told = _json_from(_checked_place(self._place("token_endpoint")), form=form, auth=auth)
        claims = self._claims(str(told.get("id_token", "")))
        _refuse_false(claims, client=self._client, nonce=nonce, now=now)
        return str(claims["sub"])

    def _claims(self, token: str) -> Mapping[str, object]:
        """What the token says, after its signature was found to be the provider's."""
        from joserfc import jwt  # noqa: PLC0415 - of the extra `auth`
        from joserfc.errors import JoseError  # noqa: PLC0415
        from joserfc.jwk import KeySet  # noqa: PLC0415

        keys = _json_from(_checked_place(self._place("jwks_uri")))
        try:
            public = KeySet.import_key_set({"keys": keys["keys"]})  # type: ignore[typeddict-item]
            return jwt.decode(token, public, algorithms=list(ALGORITHMS)).claims
        except (JoseError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise IdentityProviderError(reason="its signature does not fit") from error

    def _place(self, name: str) -> str:
        issuer = self._client.issuer
        document = f"{issuer.rstrip('/')}/.well-known/openid-configuration"
        told = _json_from(_checked_place(document))
        if told.get("issuer") != issuer:
            raise IdentityProviderError(reason="it calls itself by another name")
        return _checked_place(str(told.get(name, "")))


def _refuse_false(
    claims: Mapping[str, object], *, client: Client, nonce: str, now: datetime
) -> None:
    """Nothing, when the token is for us, for this sign-in, and for now."""
    audience = claims.get("aud")
    named = audience if isinstance(audience, list) else [audience]
    party = claims.get("azp", client.client_id if len(named) == 1 else None)
    ends, subject = claims.get("exp"), claims.get("sub")
    is_late = not isinstance(ends, int | float) or ends + LEEWAY_SECONDS < now.timestamp()
    if claims.get("iss") != client.issuer:
        raise IdentityProviderError(reason="the token is somebody else's")
    if client.client_id not in named or party != client.client_id:
        raise IdentityProviderError(reason="the token is for somebody else")
    if claims.get("nonce") != nonce:
        raise IdentityProviderError(reason="the token is of another sign-in")
    if is_late:
        raise IdentityProviderError(reason="the token has expired")
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise IdentityProviderError(reason="the token names nobody")


def _json_from(
    address: str, *, form: Mapping[str, str] | None = None, auth: httpx2.BasicAuth | None = None
) -> Mapping[str, object]:
    """The JSON object at the address, no larger than it should be; redirects are not followed."""
    method = "GET" if form is None else "POST"
    body = bytearray()
    try:
        with (
            httpx2.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False) as client,
            client.stream(method, address, data=form, auth=auth) as answer,
        ):
            for piece in answer.iter_bytes():
                body += piece
                if len(body) > LARGEST_BYTES:
                    raise IdentityProviderError(reason="its answer is too large")
            answer.raise_for_status()
            told = json.loads(body)
    except (httpx2.HTTPError, ValueError, RecursionError) as error:
        raise IdentityProviderError(reason="it does not answer as it should") from error
    if not isinstance(told, dict):
        raise IdentityProviderError(reason="it does not answer as it should")
    return told


def _checked_place(address: str) -> str:
    """The address, if nobody in between can read what is sent there."""
    parts = urlsplit(address)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL):
        return address
    raise IdentityProviderError(reason="one of its addresses is not https")
