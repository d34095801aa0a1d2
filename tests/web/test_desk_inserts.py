import pytest
from queue_desk import desk_of

from countnight.model.person import Role


def test_the_page_gives_what_to_copy_without_scripts() -> None:
    """A figure with its value of now, in a field of its own."""
    browser = desk_of("gedling").signed_in(Role.REPORTER)

    page = browser.get("/desk/inserts?kind=fact&words=majority+gedling").text

    assert "Majority, Gedling" in page
    assert "<b>679</b>" in page
    assert 'value="{{majority gedling}}"' in page


def test_the_list_answers_as_json() -> None:
    """What a text field suggests."""
    browser = desk_of("gedling").signed_in(Role.REPORTER)

    answer = browser.get("/desk/inserts.json?kind=person&words=tom+ra").json()

    assert answer["found"][0] == {
        "insert": "Tom Randall",
        "says": "Conservative, Gedling",
        "now": None,
    }


@pytest.mark.parametrize("words", ["", "<script>", "a" * 5000, "\x00"])
def test_any_words_are_answered(words: str) -> None:
    """Nothing that is typed breaks the page, and it comes back as text."""
    browser = desk_of().signed_in(Role.REPORTER)

    answer = browser.get("/desk/inserts", params={"words": words})

    assert answer.status_code == 200
    assert "<script>" not in answer.text


def test_there_are_three_kinds() -> None:
    """Another is no page."""
    assert desk_of().signed_in(Role.REPORTER).get("/desk/inserts?kind=poem").status_code == 404
