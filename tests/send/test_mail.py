import ssl
from dataclasses import replace
from pathlib import Path

import pytest
from standin_mail import PASSWORD, USER, MailBag, certified, mail_server

from countnight.errors import MailError, MailSettingsError
from countnight.model.desk.question import Letter
from countnight.send.mail import MailServer, SmtpPostOffice, Way, mail_server_from

WRONG = "not the password"
SENDER = "East Midlands newsroom <questions@example.org>"
LETTER = Letter("reader@example.org", "Your question has been answered", "Gedling’s time:\n.\nok\n")


def server_at(bag: MailBag, scheme: str, *, password: str = PASSWORD) -> MailServer:
    """The settings for the stand-in, with its user."""
    address = f"{scheme}://{USER}@localhost:{bag.port}"
    return mail_server_from(address, sender=SENDER, password=password)


def plain_office(bag: MailBag) -> SmtpPostOffice:
    """The stand-in as a server of this machine, where nobody signs in."""
    address = f"smtp+plain://localhost:{bag.port}"
    return SmtpPostOffice(mail_server_from(address, sender=SENDER, password=""))


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_letter_goes_out_encrypted_and_signed_in(tmp_path: Path, scheme: str) -> None:
    """To one reader, from the newsroom, in plain text, whole, marked as a program's."""
    server, client = certified(tmp_path)
    with mail_server(MailBag(tls=server, is_tls_at_once=scheme == "smtps")) as bag:
        SmtpPostOffice(server_at(bag, scheme), context=client).send(LETTER)

    (letter,) = bag.letters()
    (envelope,) = bag.taken
    assert envelope[1] == [letter["To"]] == ["reader@example.org"]
    assert letter["From"] == SENDER
    assert letter["Subject"] == LETTER.subject
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content_type() == "text/plain"
    assert letter.get_content().replace("\r\n", "\n") == LETTER.text
    assert any(line.startswith("AUTH") for line in bag.heard)


def test_no_password_and_no_letter_goes_out_in_clear() -> None:
    """A server without TLS is told neither; the letter waits."""
    with mail_server(MailBag()) as bag, pytest.raises(MailError) as caught:
        SmtpPostOffice(server_at(bag, "smtp")).send(LETTER)

    assert not caught.value.is_final
    assert {line.split()[0].upper() for line in bag.heard} <= {"EHLO", "RSET"}


@pytest.mark.parametrize("name", ["localhost", "elsewhere.example"])
def test_a_server_that_cannot_be_trusted_gets_nothing(tmp_path: Path, name: str) -> None:
    """Neither one that nobody vouches for, nor one of another name."""
    server, client = certified(tmp_path, name)
    trusted = ssl.create_default_context() if name == "localhost" else client
    with mail_server(MailBag(tls=server)) as bag, pytest.raises(MailError):
        SmtpPostOffice(server_at(bag, "smtp"), context=trusted).send(LETTER)

    assert bag.taken == []
    assert not any(line.startswith("AUTH") for line in bag.heard)


@pytest.mark.parametrize(
    ("answers", "is_final"),
    [
        ({"RCPT": "550 no <reader@example.org> here"}, True),
        ({"RCPT": "450 <reader@example.org> is busy"}, False),
        ({"MAIL": "530 sign in, reader@example.org"}, False),
        ({"DATA": "451 later"}, False),
        ({"DATA": "554 no"}, False),
    ],
)
def test_what_the_server_says_decides_whether_to_try_again(
    answers: dict[str, str], *, is_final: bool
) -> None:
    """The reader's address is in no message, whatever the server repeats."""
    with mail_server(MailBag(answers=answers)) as bag, pytest.raises(MailError) as caught:
        plain_office(bag).send(LETTER)

    assert caught.value.is_final is is_final
    assert "reader" not in str(caught.value)
    assert bag.taken == []


def test_a_wrong_password_is_no_readers_fault(tmp_path: Path) -> None:
    """The letter waits until somebody has put it right; the password is in no message."""
    server, client = certified(tmp_path)
    with mail_server(MailBag(tls=server)) as bag, pytest.raises(MailError) as caught:
        SmtpPostOffice(server_at(bag, "smtp", password=WRONG), context=client).send(LETTER)

    assert not caught.value.is_final
    assert "535" in str(caught.value)
    assert WRONG not in str(caught.value)
    assert PASSWORD not in repr(server_at(bag, "smtp"))


def test_a_server_that_is_away_is_tried_again() -> None:
    """Nobody listens there."""
    with mail_server(MailBag()) as bag:
        office = plain_office(bag)
    with pytest.raises(MailError) as caught:
        office.send(LETTER)

    assert not caught.value.is_final


@pytest.mark.parametrize(
    "to",
    [
        *("reader@example.org\r\nBcc: all@example.org", "a@x.org, b@x.org", "nobody", ""),
        *("reader@example.org\n", "Reader <a@x.org>", "\u00e9@x.org", "a@x.org\x00", "@"),
    ],
)
def test_nothing_but_one_address_is_written_to(to: str) -> None:
    """No second address and no line of the letter's head comes in by it."""
    with mail_server(MailBag()) as bag, pytest.raises(MailError) as caught:
        plain_office(bag).send(replace(LETTER, to=to))

    assert caught.value.is_final
    assert bag.heard == []


def test_a_subject_has_one_line() -> None:
    """Whoever could write into it could write into the letter's head."""
    with mail_server(MailBag()) as bag, pytest.raises(MailError):
        plain_office(bag).send(replace(LETTER, subject="Hello\r\nBcc: all@example.org"))

    assert bag.heard == []


@pytest.mark.parametrize(
    ("address", "way", "port"),
    [
        ("smtps://news%40x.org@mail.example.org", Way.TLS, 465),
        ("smtp://news%40x.org@mail.example.org", Way.STARTTLS, 587),
        ("smtp://news%40x.org@mail.example.org:2525", Way.STARTTLS, 2525),
    ],
)
def test_a_server_is_named_by_an_address(address: str, way: Way, port: int) -> None:
    """With the usual port where none is given, and a user that may be an address."""
    server = mail_server_from(address, sender=SENDER, password="x")  # noqa: S106 - a test's own

    assert (server.way, server.host, server.port) == (way, "mail.example.org", port)
    assert (server.user, server.sender.addr_spec) == ("news@x.org", "questions@example.org")


@pytest.mark.parametrize(
    ("address", "sender", "password", "told"),
    [
        ("mail.example.org", SENDER, "", "write the mail server as"),
        ("http://mail.example.org", SENDER, "", "write the mail server as"),
        ("smtps://", SENDER, "", "write the mail server as"),
        ("smtps://host:port", SENDER, "", "is none"),
        ("smtps://u:p@mail.example.org", SENDER, "", "COUNTNIGHT_MAIL_PASSWORD"),
        ("smtps://u@mail.example.org", SENDER, "", "needs a password"),
        ("smtps://mail.example.org", SENDER, "p", "a password a user"),
        ("smtp+plain://mail.example.org", SENDER, "", "over TLS alone"),
        ("smtp+plain://192.0.2.7", SENDER, "", "over TLS alone"),
        ("smtps://mail.example.org", "", "", "say who writes"),
        ("smtps://mail.example.org", "Newsroom", "", "say who writes"),
        ("smtps://mail.example.org", "a@x.org\r\nBcc: b@x.org", "", "say who writes"),
    ],
)
def test_settings_that_cannot_work_are_refused_at_once(
    address: str, sender: str, password: str, told: str
) -> None:
    """With what to write instead, before the night."""
    with pytest.raises(MailSettingsError, match=told):
        mail_server_from(address, sender=sender, password=password)
