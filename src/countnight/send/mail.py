"""SMTP: letters on their way, over TLS, one connection for each.

What the server answers may hold the address that it was asked about: errors carry its code alone.
"""

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid, parseaddr
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from countnight.errors import MailError, MailSettingsError
from countnight.model.desk.question import Letter

TIMEOUT_SECONDS = 10.0
"""For each step of a letter's way; a server that is slower is tried again later."""

NEVER = range(500, 600)
"""What a server answers that will answer the same the next time."""


class Way(StrEnum):
    """How the letters get there, as the address of the server begins."""

    TLS = "smtps"
    STARTTLS = "smtp"
    PLAIN = "smtp+plain"


PORTS = {Way.TLS: 465, Way.STARTTLS: 587, Way.PLAIN: 25}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where letters are handed in, and who writes them. Shape: no user means: nobody signs in."""

    way: Way
    host: str
    port: int
    sender: Address
    user: str = ""
    password: str = field(default="", repr=False)


def mail_server_from(address: str, *, sender: str, password: str) -> MailServer:
    """The server of an address such as `smtps://user@mail.example.org`.

    Raises: MailSettingsError.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise MailSettingsError(reason="the address of the mail server is none") from None
    if parts.scheme not in tuple(Way) or not parts.hostname or parts.path.strip("/"):
        ways = "smtps://user@host or smtp://user@host"
        raise MailSettingsError(reason=f"write the mail server as {ways}")
    if parts.password is not None:
        reason = "give the password in COUNTNIGHT_MAIL_PASSWORD, not in the address"
        raise MailSettingsError(reason=reason)
    way = Way(parts.scheme)
    if way is Way.PLAIN and not _is_here(parts.hostname):
        reason = "letters go to another machine over TLS alone: write smtps:// or smtp://"
        raise MailSettingsError(reason=reason)
    user = unquote(parts.username or "")
    if bool(user) != bool(password):
        raise MailSettingsError(reason="a user needs a password, and a password a user")
    return MailServer(way, parts.hostname, port or PORTS[way], _sender(sender), user, password)


class SmtpPostOffice:
    """A server that takes letters."""

    def __init__(self, server: MailServer, *, context: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._context = context

    def send(self, letter: Letter) -> None:
        """The letter is taken, and will be delivered if it can be. Raises: MailError."""
        message = message_from_letter(letter, sender=self._server.sender)
        try:
            smtp = self._connected()
            try:
                smtp.send_message(message, self._server.sender.addr_spec, [letter.to])
            finally:
                with suppress(OSError, smtplib.SMTPException):
                    smtp.quit()
        except smtplib.SMTPRecipientsRefused as error:
            code = next((code for code, _ in error.recipients.values()), 0)
            raise _refused(code, is_final=code in NEVER) from None
        except smtplib.SMTPResponseException as error:
            raise _refused(error.smtp_code, is_final=False) from None
        except (OSError, smtplib.SMTPException) as error:
            reason = f"{type(error).__name__} on the way to {self._server.host}"
            raise MailError(reason=reason, is_final=False) from None

    def _connected(self) -> smtplib.SMTP:
        """A connection that is encrypted, unless it stays on this machine, and signed in."""
        server, name = self._server, self._server.sender.domain
        if server.way is Way.TLS:
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, name, timeout=TIMEOUT_SECONDS, context=self._trusted()
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, name, timeout=TIMEOUT_SECONDS)
        try:
            if server.way is Way.STARTTLS:
                smtp.starttls(context=self._trusted())
            if server.user:
                smtp.login(server.user, server.password)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _trusted(self) -> ssl.SSLContext:
        return self._context or ssl.create_default_context()


def message_from_letter(letter: Letter, *, sender: Address) -> EmailMessage:
    """The letter as it is sent: plain text, to one address, marked as written by a program.

    Raises: MailError, for an address that is not exactly one.
    """
    try:
        to = Address(addr_spec=letter.to)
        to.addr_spec.encode("ascii")
        message = EmailMessage(policy=SMTP)
        message["From"] = sender
        message["To"] = to
        message["Subject"] = letter.subject
        message["Date"] = formatdate()
        message["Message-ID"] = make_msgid(domain=sender.domain)
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
    except (ValueError, IndexError, MessageError):
        raise MailError(reason="that is no address for a letter", is_final=True) from None
    return message


def _refused(code: int, *, is_final: bool) -> MailError:
    return MailError(reason=f"the mail server answered {code}", is_final=is_final)


def _sender(text: str) -> Address:
    """Who writes, as in `Newsroom <questions@example.org>`. Raises: MailSettingsError."""
    name, spec = parseaddr(text)
    is_one = "@" in spec and text.isprintable() and "," not in text
    try:
        return Address(name, addr_spec=spec) if is_one else _no_sender()
    except (ValueError, IndexError, MessageError):
        return _no_sender()


def _no_sender() -> Address:
    reason = "say who writes the letters, as in 'Newsroom <questions@example.org>'"
    raise MailSettingsError(reason=reason)


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
