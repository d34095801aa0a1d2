from collections.abc import Sequence

import httpx2
import pytest
from standin_webhook import a_room

from countnight.errors import OutsideError
from countnight.send.outside import Outside, is_public

PUBLIC = "93.184.215.14"


def resolving(*addresses: str) -> Outside:
    """A way out on which every name leads to the addresses, and nothing is really sent."""

    def resolve(_host: str, _port: int) -> Sequence[str]:
        return addresses

    def never(request: httpx2.Request) -> httpx2.Response:
        raise AssertionError(f"sent to {request.url}")

    return Outside(resolve=resolve, transport=httpx2.MockTransport(never))


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.1.2.3"),
        *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1"),
        "no address",
    ],
)
def test_no_address_inside_is_public(address: str) -> None:
    """Loopback, private, link-local, shared, multicast, and each wrapped in IPv6."""
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    """Ordinary servers may be sent to."""
    assert is_public(address)


@pytest.mark.parametrize("found", [("127.0.0.1",), (PUBLIC, "10.0.0.1"), ("169.254.169.254",)])
def test_a_name_that_leads_inside_is_sent_nothing(found: tuple[str, ...]) -> None:
    """Not even when only one of its addresses does."""
    with pytest.raises(OutsideError, match="it leads inside"):
        resolving(*found).post_json("https://hooks.example/x", {})


@pytest.mark.parametrize(
    "address",
    [
        *("http://hooks.example/x", "ftp://hooks.example/x", "file:///etc/passwd", "//x", "x", ""),
        *("https:///x", "gopher://hooks.example", "https://hooks.example:port/"),
    ],
)
def test_only_https_is_sent_to(address: str) -> None:
    """What could be read on the way, or is no address of the web, is refused before any name."""
    with pytest.raises(OutsideError):
        resolving(PUBLIC).post_json(address, {})


@pytest.mark.parametrize(
    "address",
    [
        *("https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/"),
        *("https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://localhost/"),
    ],
)
def test_other_spellings_of_this_machine_are_refused(address: str) -> None:
    """Whatever the system's resolver makes of them, it is looked at before anything is sent."""
    with pytest.raises(OutsideError):
        Outside().post_json(address, {})


def test_the_request_goes_to_the_address_that_was_looked_at() -> None:
    """A name that means something else a moment later gains nothing; TLS asks for the name."""
    seen: list[httpx2.Request] = []

    def take(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, content=iter([b"ok"]))

    out = Outside(resolve=lambda *_: [PUBLIC], transport=httpx2.MockTransport(take))
    answer = out.post_json("https://hooks.example:8443/a?b=c", {"text": "hello"})

    (request,) = seen
    assert answer.status == 200
    assert str(request.url) == f"https://{PUBLIC}:8443/a?b=c"
    assert request.headers["Host"] == "hooks.example:8443"
    assert request.extensions["sni_hostname"] == "hooks.example"


def test_a_redirect_is_not_followed() -> None:
    """Whoever answers 302 is told no more."""
    with a_room() as room:
        room.answers.append((302, {"Location": "http://169.254.169.254/"}, b""))
        answer = Outside(is_inside_allowed=True).post_json(room.address, {"a": 1})

    assert answer.status == 302
    assert room.taken == [{"a": 1}]


def test_a_long_answer_is_not_read_to_its_end() -> None:
    """A room that talks without end gets no more than a line of ours."""
    with a_room() as room:
        room.answers.append((500, {"Retry-After": "7"}, b"no\n" * 100_000))
        answer = Outside(is_inside_allowed=True).post_json(room.address, {})

    assert answer.status == 500
    assert len(answer.words) <= 200
    assert answer.wait_seconds == 7.0


def test_nobody_at_home_is_said_without_the_secret() -> None:
    """The address of a webhook is a secret, and stands in no message."""
    with a_room() as room:
        address = room.address
    with pytest.raises(OutsideError) as caught:
        Outside(is_inside_allowed=True).post_json(address, {})

    assert "nobody answers" in str(caught.value)
    assert "secret" not in str(caught.value)
