"""A mail server on this machine: it keeps what it is given, with TLS or without, or says no."""

import base64
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER = "newsroom"
PASSWORD = "a mail server's secret"  # noqa: S105 - opens nothing but the stand-in


@dataclass
class MailBag:
    """What the server was given, and what it is to answer.

    Shape: `answers` maps a command to what is said instead of yes. `heard` are the lines of all
    sessions, without the letters' own.
    """

    port: int = 0
    tls: ssl.SSLContext | None = None
    is_tls_at_once: bool = False
    answers: dict[str, str] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    taken: list[tuple[str, list[str], bytes]] = field(default_factory=list)

    def letters(self) -> list[EmailMessage]:
        """The letters, read as a mail program reads them."""
        return [message_from_bytes(data, policy=SMTP) for _, _, data in self.taken]


class Session(StreamRequestHandler):
    """One client, who talks to the server's bag."""

    @property
    def bag(self) -> MailBag:
        """What the server was given so far."""
        assert isinstance(self.server, Server)
        return self.server.bag

    def handle(self) -> None:
        """The client has said all that it had to say."""
        if self.bag.tls is not None and self.bag.is_tls_at_once and not self.encrypt():
            return
        self.sender, self.to = "", list[str]()
        self.say("220 standin")
        while line := self.rfile.readline().decode().strip():
            self.bag.heard.append(line)
            if not self.answered(line, line.split(":")[0].split()[0].upper()):
                return

    def finish(self) -> None:
        """The connection is closed, the encrypted one too."""
        super().finish()
        self.connection.close()

    def answered(self, line: str, verb: str) -> bool:
        """Whether the client may go on; the line has its answer."""
        told = self.bag.answers.get(verb) or self.usual(line, verb)
        self.say(told)
        if told.startswith("354"):
            self.bag.taken.append((self.sender, self.to, self.letter()))
            self.say("250 taken")
        if verb == "STARTTLS":
            return self.encrypt()
        return verb != "QUIT"

    def usual(self, line: str, verb: str) -> str:
        """What is said when nobody has said otherwise."""
        if verb == "MAIL":
            self.sender, self.to = line, []
        if verb == "RCPT":
            self.to = [*self.to, line.partition("<")[2].partition(">")[0]]
        if verb == "EHLO":
            is_open = not isinstance(self.connection, ssl.SSLSocket)
            offers = [
                "standin",
                "AUTH PLAIN",
                *(["STARTTLS"] if self.bag.tls is not None and is_open else []),
            ]
            return "\r\n".join([*(f"250-{one}" for one in offers), "250 SIZE 100000"])
        if verb == "AUTH":
            given = base64.b64decode(line.rsplit(maxsplit=1)[-1]).decode()
            return "235 welcome" if given == f"\0{USER}\0{PASSWORD}" else "535 no"
        return {"DATA": "354 go on", "STARTTLS": "220 go on", "QUIT": "221 bye"}.get(verb, "250 ok")

    def letter(self) -> bytes:
        """The letter's lines, up to the dot that ends it."""
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line.removeprefix(b"."))
        return b"".join(lines)

    def encrypt(self) -> bool:
        """Whether the client trusts us; from here on nobody else can read."""
        assert self.bag.tls is not None
        try:
            self.connection = self.bag.tls.wrap_socket(self.connection, server_side=True)
        except (ssl.SSLError, ConnectionError):
            return False
        self.rfile = self.connection.makefile("rb", -1)
        return True

    def say(self, line: str) -> None:
        """The client hears the line, unless it is gone."""
        with suppress(ConnectionError, ssl.SSLError):
            self.connection.sendall(f"{line}\r\n".encode())


class Server(ThreadingTCPServer):
    """Listens on a free port of this machine, with a thread for each client."""

    daemon_threads = True

    def __init__(self, bag: MailBag) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.bag = bag


@contextmanager
def mail_server(bag: MailBag) -> Iterator[MailBag]:
    """The server listens until the block ends; the bag says on which port."""
    with Server(bag) as server:
        bag.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield bag
        finally:
            server.shutdown()
            thread.join()


def certified(folder: Path, name: str = "localhost") -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context under a name, and a client's that trusts it alone."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public = certificate.public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file = folder / "server.pem"
    file.write_bytes(private + public)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    return server, ssl.create_default_context(cadata=public.decode())
