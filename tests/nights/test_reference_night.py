from night_theatre import ALL_32, ALL_32_CALLED, shipped

from countnight.model.fact import Fact
from countnight.model.finding import Severity
from countnight.model.story import StoryKind

GAINS = ("Ashfield", "Bassetlaw", "Bolsover", "Derby North", "Gedling", "High Peak")


def test_every_seat_is_accepted_and_nothing_is_held() -> None:
    """Thirty-two declarations come in, and no person has to decide anything."""
    night, bill = shipped().newsroom.night, shipped().bill
    holds = [one for one in bill.findings if one.severity is Severity.HOLD]

    assert dict(bill.answers) == {"accepted": 32}
    assert holds == []
    assert (len(night.declared), dict(night.held)) == (32, {})


def test_the_state_of_parties() -> None:
    """Conservatives 24, Labour 8, in the group of 32."""
    book = shipped().newsroom.figures.group_book(ALL_32)
    seats = {fact.about: fact.value for fact in book.each("seats_by_party")}

    assert seats == {"conservative": 24, "labour": 8}


def test_the_gains_are_exactly_these_six() -> None:
    """Ashfield, Bassetlaw, Bolsover, Derby North, Gedling and High Peak, all from Labour."""
    election = shipped().newsroom.election
    gains = list(shipped().newsroom.figures.group_book(ALL_32).each("gain"))
    names = sorted(seat.name for seat in election.seats.values() if seat.id in abouts(gains))

    assert tuple(names) == GAINS
    assert {fact.value for fact in gains} == {"conservative"}
    assert {one.value for fact in gains for one in fact.inputs if one.name == "from"} == {"labour"}


def abouts(facts: list[Fact]) -> set[str | None]:
    """What the facts are about."""
    return {fact.about for fact in facts}


def test_nottingham_east_is_a_hold() -> None:
    """Labour and Co-operative is Labour: the seat has not changed hands."""
    post = shipped().post("Nottingham East")

    assert "Labour holds Nottingham East" in post.headline
    assert "fourth" in post.headline
    assert " gain" not in post.headline + post.body


def test_the_summary_counts_by_itself() -> None:
    """The bullets give the score and name the six gains."""
    bullets = shipped().bullets()

    assert bullets[0] == "All 32 seats declared: Conservatives 24, Labour 8"
    assert bullets[1] == (
        "Six Conservative gains from Labour: "
        "Ashfield, Bassetlaw, Bolsover, Derby North, Gedling and High Peak"
    )


def test_the_summary_names_the_losers_with_their_tenure() -> None:
    """Bolsover since 1970, Gedling since 1997."""
    tenures = (("Skinner", "Bolsover", "since 1970"), ("Coaker", "Gedling", "since 1997"))

    for told in tenures:
        assert [one for one in shipped().bullets() if all(part in one for part in told)], told


def test_the_summary_has_the_record_right() -> None:
    """Bassetlaw: the first Conservative win since 1924; never 'since 1935'."""
    bullets = " / ".join(shipped().bullets())

    assert "first Conservative win since 1924" in bullets
    assert "since 1935" not in bullets


def test_each_group_that_is_complete_has_its_round_up() -> None:
    """Three counties and the whole group; cities have none."""
    roundups = {post.group for post in shipped().newsroom.night.posts.values() if post.group}

    assert roundups == {
        "derbyshire",
        "leicestershire-rutland",
        "nottinghamshire",
        "east-midlands",
    }


def test_every_text_about_the_group_gives_its_name() -> None:
    """Four counties by name, never 'the East Midlands', which has 46 seats."""
    roundup = shipped().group_text("east-midlands", kind=StoryKind.ROUNDUP)
    texts = [f"{post.headline} {post.body}" for post in shipped().newsroom.night.posts.values()]

    assert ALL_32_CALLED in (roundup.text or "")
    assert [text for text in [*texts, *shipped().bullets()] if "East Midlands" in text] == []
