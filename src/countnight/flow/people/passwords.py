"""Passwords: which are good enough, how they are kept, and how one is told from another."""

import unicodedata
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from countnight.model.person import PersonId

SHORTEST = 12
LONGEST = 200
AT_ONCE = 2
"""Hashes worked out at the same time: each takes 64 MB, and guessers must not take it all."""


class Passwords:
    """Argon2id, with the parameters of `hasher`.

    Shape: whoever is unknown is checked against a hash that no password has, by the same steps,
    so that the time of an answer does not tell who works here.
    """

    def __init__(self, hasher: PasswordHasher) -> None:
        self._hasher = hasher
        self._turns = BoundedSemaphore(AT_ONCE)
        self._nobodys: str | None = None

    def hashed(self, password: str) -> str:
        """The hash under which the password is kept."""
        with self._turns:
            return self._hasher.hash(_plain(password))

    def is_right(self, password: str, *, hashed: str | None) -> bool:
        """Whether the hash is this password's. None means: nobody's hash, which is never right."""
        against = hashed or self._hash_of_nobody()
        with self._turns:
            try:
                self._hasher.verify(against, _plain(password))
            except (VerificationError, InvalidHashError):
                return False
        return hashed is not None

    def is_outdated(self, hashed: str) -> bool:
        """Whether the hash was made with weaker parameters than today's."""
        return self._hasher.check_needs_rehash(hashed)

    def _hash_of_nobody(self) -> str:
        if self._nobodys is None:
            self._nobodys = self._hasher.hash("nobody")
        return self._nobodys


def fault_of_password(password: str, *, person: PersonId) -> str | None:
    """What is wrong with the password as a sentence, or None when it is good enough."""
    plain = _plain(password)
    if len(plain) < SHORTEST:
        return f"Choose a password of {SHORTEST} characters or more; several words will do."
    if len(plain) > LONGEST:
        return f"Choose a password of {LONGEST} characters or fewer."
    if len(set(plain)) < 5:
        return "Choose a password with more different characters."
    if person and person in plain.casefold():
        return "Choose a password that does not contain the sign-in name."
    return None


def _plain(password: str) -> str:
    """The password as every keyboard writes it: accents composed one way, nothing else changed."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode()
