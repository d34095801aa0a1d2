"""Secrets that browsers and guests hold, and the keys under which we know them."""

import hashlib
import hmac
import secrets

from countnight.model.person import SecretKey

BYTES = 32


def new_secret() -> str:
    """256 random bits, as they go into a cookie or an address."""
    return secrets.token_urlsafe(BYTES)


def key_of(secret: str) -> SecretKey:
    """What we keep of the secret: enough to know it again, not enough to use it."""
    return SecretKey(hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest())


def form_token(secret: str) -> str:
    """What every form of the session carries: it follows from the secret and does not tell it."""
    return hmac.new(secret.encode("utf-8", "surrogatepass"), b"form", "sha256").hexdigest()


def is_form_token(token: str, *, secret: str) -> bool:
    """Whether the form was made for this session."""
    return hmac.compare_digest(token.encode("utf-8", "surrogatepass"), form_token(secret).encode())
