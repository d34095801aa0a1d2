from pathlib import Path

from starlette.routing import Route

from countnight.web.app import ALL_ROUTES
from countnight.web.refusals import STATUS_OF_REFUSAL

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_every_route_is_in_the_list_of_addresses() -> None:
    """Whoever looks for an address finds it in docs/reference/addresses.md, and no other."""
    text = (REFERENCE / "addresses.md").read_text("utf-8")
    table = [line for line in text.splitlines() if line.startswith("| `/")]
    told = {part for line in table for part in line.split("|")[1].split("`") if part[:1] == "/"}
    routes = {route.path for route in ALL_ROUTES if isinstance(route, Route)}

    assert told == {path.replace("{position:int}", "{position}") for path in routes}
    assert len(routes) == len({*routes}) > 20


def test_every_refusal_is_in_the_api_reference() -> None:
    """Each code that the API refuses with is explained beside its status."""
    text = (REFERENCE / "api.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| 4")]

    for code, status in STATUS_OF_REFUSAL.items():
        assert any(f"| {status.value} |" in line and f"`{code}`" in line for line in lines), code
