from pathlib import Path
from shutil import copytree

import pytest
from terminal import SHIPPED, told

from countnight.assemble import shelf_of

STORY_KEYS = {
    *("election", "seat", "group", "name", "lang", "kind", "position", "headline", "text"),
    *("label", "refused", "spans", "changes", "news_value", "questions"),
}
SPAN_KEYS = {
    *("part", "start", "end", "type", "fact", "about", "value", "inputs", "formula"),
    *("rounding", "source"),
}
FACT_KEYS = {
    *("election", "seat", "group", "position", "fact", "about", "value", "unit", "inputs"),
    *("formula", "baseline", "source"),
}
FINDING_KEYS = {
    *("code", "severity", "message", "remedy", "seat", "file", "row", "column", "start"),
    *("end", "fact", "expected", "suggestion"),
}
RECEIPT_KEYS = {"seat", "answer", "position", "findings"}
GEDLING = (
    *("Randall=22718", "Coaker=22,039", "liberal_democrat=2279"),
    *("brexit_party=1820", "green=1097"),
)


def test_a_story_as_json_has_exactly_these_parts() -> None:
    """Offsets count code points; inputs are named figures; fractions are exact."""
    said = told("story", SHIPPED, "Bassetlaw", "--kind", "post", "--json")
    (story,) = said.objects()
    text = {"headline": story["headline"], "text": story["text"]}
    named = [text[span["part"]][span["start"] : span["end"]] for span in story["spans"]]

    assert (said.code, said.err) == (0, "")
    assert set(story) == STORY_KEYS
    assert (story["seat"], story["name"], story["group"]) == ("E14000546", "Bassetlaw", None)
    assert {frozenset(span) for span in story["spans"]} == {frozenset(SPAN_KEYS)}
    assert {"14,013", "18.4 points", "63.5%", "Keir Morrison"} <= set(named)
    swing = next(span for span in story["spans"] if span["fact"] == "swing")
    assert swing["value"] == "36254066/1967735"
    assert {frozenset(one) for one in swing["inputs"]} == {frozenset({"name", "value", "source"})}


def test_facts_as_json_have_exactly_these_parts() -> None:
    """One object a line; values are integers, words or exact 'n/d', never floats."""
    facts = told("facts", SHIPPED, "bassetlaw", "--json").objects()

    assert {frozenset(fact) for fact in facts} == {frozenset(FACT_KEYS)}
    assert {type(fact["value"]) for fact in facts} == {int, str}
    assert next(one["value"] for one in facts if one["fact"] == "majority") == 14_013


def test_a_finding_as_json_has_exactly_these_parts(tmp_path: Path) -> None:
    """Unused ones are null."""
    file = tmp_path / "results.csv"
    file.write_text("seat_id,candidate_id,votes\nE1,a,1\n", encoding="utf-8")
    said = told("receive", "results-csv", file, "--json", folder=tmp_path)
    (finding,) = said.objects()

    assert said.code == 1
    assert set(finding) == FINDING_KEYS
    assert (finding["code"], finding["row"], finding["fact"]) == ("seat-unknown", 2, None)


@pytest.mark.parametrize(
    "word", ["E14000546", "bassetlaw", "Bassetlaw", "BASSETLAW", "parl.bassetlaw.2019-12-12"]
)
def test_a_seat_has_several_names(word: str) -> None:
    """GSS code, slug, name or ballot id."""
    (story,) = told("story", SHIPPED, word, "--kind", "headline", "--json").objects()

    assert story["seat"] == "E14000546"


def test_all_means_every_seat() -> None:
    """One story a line."""
    stories = told("story", SHIPPED, "all", "--json").objects()

    assert len({story["seat"] for story in stories}) == 32
    assert {story["refused"] for story in stories} == {None}


def test_a_group_has_a_round_up_and_a_summary() -> None:
    """Its seat is null and its group is named."""
    (story,) = told("story", SHIPPED, "derbyshire", "--json").objects()

    assert (story["seat"], story["group"], story["kind"]) == (None, "derbyshire", "roundup")
    assert story["name"] == "Derbyshire"


@pytest.mark.parametrize(
    ("word", "choices"),
    [
        ("Derby", ("Derby North", "Derby South", "Mid Derbyshire")),
        ("Nottingham", ("Nottingham East", "Nottingham North", "Nottingham South")),
        ("Atlantis", ("derbyshire", "nottingham")),
    ],
)
def test_a_word_that_is_not_clear_ends_with_the_choices(
    word: str, choices: tuple[str, ...]
) -> None:
    """Exit code 2, nothing on stdout, and what could be meant."""
    said = told("story", SHIPPED, word)

    assert (said.code, said.out) == (2, "")
    assert all(choice in said.err for choice in choices)


@pytest.mark.parametrize(("at", "declared"), [("5", 5), ("03:38", 16), ("2019-12-13T03:38", 16)])
def test_a_night_can_be_seen_as_it_was(at: str, declared: int) -> None:
    """By position, by clock time, by date and time."""
    facts = told("facts", SHIPPED, "east-midlands", "--at", at, "--json").objects()
    found = next(one["value"] for one in facts if one["fact"] == "declared")

    assert found == declared


def test_a_store_can_be_seen_as_it_was(tmp_path: Path) -> None:
    """The night in the file, at a position of its log and at a time."""
    store = tmp_path / "n.countnight"
    told("replay", SHIPPED, "--store", store)
    early = told("facts", SHIPPED, "all", "--store", store, "--at", "4", "--json").objects()
    late = told("facts", SHIPPED, "all", "--store", store, "--at", "12:00", "--json").objects()

    assert len({fact["seat"] for fact in early}) == 1
    assert len({fact["seat"] for fact in late}) == 32


def test_what_is_not_declared_yet_has_no_story() -> None:
    """Nothing on stdout, and a plain sentence."""
    said = told("story", SHIPPED, "Bassetlaw", "--at", "22:30")

    assert (said.code, said.out) == (0, "")
    assert "Nothing is declared there yet." in said.err


def test_a_story_says_why_it_is_news_and_what_it_asks() -> None:
    """As text on request, with the questions on stderr; as JSON always."""
    text = told("story", SHIPPED, "Bolsover", "--why")
    (story,) = told("story", SHIPPED, "Bolsover", "--json").objects()
    (ahead,) = told(
        "story", SHIPPED, "Bolsover", "--kind", "preview", "--at", "0", "--json"
    ).objects()
    reasons = {one["reason"]: one["points"] for one in story["news_value"]["reasons"]}

    assert reasons["seat changes hands"] == 100
    assert reasons["sitting MP beaten"] == 60 + 49
    assert story["news_value"]["score"] == sum(reasons.values())
    assert f"News value {story['news_value']['score']}: seat changes hands 100" in text.out
    assert {one["code"] for one in story["questions"]} == {"record-question"}
    assert all(one["message"] in text.err for one in story["questions"])
    assert (ahead["news_value"], ahead["questions"]) == (None, [])


def test_what_is_not_declared_yet_has_a_preview() -> None:
    """As text and as JSON with its spans, before the declaration."""
    text = told("story", SHIPPED, "Bassetlaw", "--kind", "preview", "--at", "22:30")
    (story,) = told(
        "story", SHIPPED, "Bassetlaw", "--kind", "preview", "--at", "0", "--json"
    ).objects()

    assert (text.code, "Keir Morrison (Labour)" in text.out) == (0, True)
    assert (story["kind"], story["refused"]) == ("preview", None)
    assert "swing_needed" in {span["fact"] for span in story["spans"]}


def test_a_declared_seat_has_no_preview_any_more() -> None:
    """Refused with the time of the declaration."""
    said = told("story", SHIPPED, "Bassetlaw", "--kind", "preview")

    assert said.code == 1
    assert "declared at 03:38" in said.err


def test_previews_of_all_are_of_those_that_are_awaited() -> None:
    """In the middle of the night some have posts, and the others previews."""
    arguments = ("story", SHIPPED, "all", "--kind", "post,preview", "--at", "03:38", "--json")
    kinds = {one["seat"]: one["kind"] for one in told(*arguments).objects()}
    none = told("story", SHIPPED, "all", "--kind", "preview")

    assert len(kinds) == 32
    assert set(kinds.values()) == {"post", "preview"}
    assert (none.code, none.out) == (0, "")
    assert "Everything is declared there." in none.err


def test_a_folder_without_results_has_previews(tmp_path: Path) -> None:
    """A night that is still to come."""
    folder = tmp_path / "night"
    copytree(Path(str(shelf_of(SHIPPED).folder)), folder)
    (folder / "results.csv").unlink()
    said = told("story", folder, "derbyshire", "--kind", "preview")
    posts = told("story", folder, "Bassetlaw", "--kind", "post")

    assert said.code == 0
    assert "The most marginal" in said.out
    assert posts.code == 3


def test_a_text_that_is_refused_says_why() -> None:
    """No Welsh yet: the text is null, the refusal has a code, the exit code is 1."""
    said = told("story", SHIPPED, "Bassetlaw", "--lang", "xx", "--json")
    (story,) = said.objects()

    assert said.code == 1
    assert (story["text"], story["refused"]["code"]) == (None, "language-unknown")


def test_a_declaration_by_hand(tmp_path: Path) -> None:
    """Candidates by surname or party key, votes with or without commas."""
    arguments = ("declare", SHIPPED, "Gedling", *GEDLING, *TOTALS, "--at", "03:13", "--json")
    said = told(*arguments, folder=tmp_path)
    (receipt,) = said.objects()

    assert (said.code, said.err) == (0, "")
    assert set(receipt) == RECEIPT_KEYS
    assert (receipt["seat"], receipt["answer"], receipt["findings"]) == (
        "E14000710",
        "accepted",
        [],
    )
    assert (tmp_path / f"{SHIPPED}.countnight").exists()


TOTALS = ("--valid", "49953", "--rejected", "148", "--electorate", "71336")


def test_a_declaration_that_does_not_add_up_waits_for_a_person(tmp_path: Path) -> None:
    """Exit code 1 and what to do; confirmed with a reason, it goes out."""
    wrong = ("declare", SHIPPED, "Gedling", "Randall=22728", *GEDLING[1:], *TOTALS)
    held = told(*wrong, "--at", "03:13", folder=tmp_path)
    again = told(*wrong, "--at", "03:13", "--confirm", "read back", folder=tmp_path)

    assert held.code == 1
    assert "held" in held.out
    assert "--confirm" in held.err
    assert (again.code, "accepted" in again.out) == (0, True)


@pytest.mark.parametrize(
    ("seat", "votes", "problem"),
    [
        ("Bolsover", ("independent=470",), "means more than one candidate"),
        ("Bolsover", ("Nobody=1",), "is no candidate"),
        ("Bolsover", ("Skinner=1O23",), "is not CANDIDATE=VOTES"),
        ("Bolsover", ("Skinner",), "is not CANDIDATE=VOTES"),
        ("Bolsover", ("Skinner=1", "Dennis Skinner=2"), "is given twice"),
    ],
)
def test_a_candidate_who_is_not_clear_is_asked_for(
    seat: str, votes: tuple[str, ...], problem: str, tmp_path: Path
) -> None:
    """Exit code 2, with the seat's candidates; nothing is written."""
    said = told("declare", SHIPPED, seat, *votes, *TOTALS, folder=tmp_path)

    assert (said.code, said.out) == (2, "")
    assert problem in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_post_goes_out_once(tmp_path: Path) -> None:
    """The same words again say that they were there before."""
    arguments = ("post", SHIPPED, "east-midlands", "--headline", "Recount", "--body", "-")
    first = told(*arguments, "--json", given="They count again.", folder=tmp_path)
    again = told(*arguments, "--json", given="They count again.", folder=tmp_path)

    (one,), (other,) = first.objects(), again.objects()
    assert set(one) == {"post", "address", "new"}
    assert (one["new"], other["new"]) == (True, False)
    assert one["address"] == other["address"] == f"/live/east-midlands/posts/{one['post']}"


def test_a_replay_ends_with_a_report() -> None:
    """Counts, findings and latencies by stage."""
    said = told("replay", SHIPPED, "--speed", "max", "--json")
    (report,) = said.objects()

    assert said.code == 0
    assert report["answers"] == {"accepted": 32}
    assert report["findings"] == {"hold": 0, "warn": 1, "note": 0}
    assert (report["declared"], report["seats"]) == (32, 32)
    assert set(report["milliseconds"]) == {"check", "tell", "commit", "total"}
    assert set(report["milliseconds"]["total"]) == {"p50", "p99", "max"}


def test_a_seat_is_declared_by_its_name_where_a_group_has_the_same(tmp_path: Path) -> None:
    """A by-election's page follows a group of one seat, which is often called like it."""
    told("new", "fernwick", folder=tmp_path)
    groups = tmp_path / "fernwick" / "groups.csv"
    row = "fernwick,Fernwick,custom,X14000001\n"
    groups.write_text(groups.read_text(encoding="utf-8") + row, encoding="utf-8")
    votes = ("Fellwright=17020", "Quillmoor=14382", "Brackenthorpe=2140")
    sums = ("--valid", "33542", "--rejected", "96", "--electorate", "61502")

    said = told("declare", "fernwick", "fernwick", *votes, *sums, folder=tmp_path)

    assert (said.code, said.out) == (0, "Fernwick: accepted\n")
