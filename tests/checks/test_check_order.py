from dataclasses import replace
from datetime import timedelta

from counting_hall import BLUE, CLOSE, GOOD, GREEN, RED, after, election, found, graded

from countnight.checks.resend import is_same_result, key_of
from countnight.model.declaration import ResultsMessage
from countnight.model.finding import Finding, Severity
from countnight.model.night import Night

OTHER = replace(
    GOOD,
    declaration=replace(GOOD.declaration, votes={RED: 22_100, BLUE: 23_900, GREEN: 4_000}),
)


def test_a_result_before_the_close_of_poll_is_held() -> None:
    """Nothing is told while people still vote; on the stroke it may be."""
    early = replace(GOOD.declaration, declared_at=CLOSE - timedelta(seconds=1))
    sharp = replace(GOOD.declaration, declared_at=CLOSE)

    assert graded(found(replace(GOOD, declaration=early))) == {"declared-before-close": "hold"}
    assert found(replace(GOOD, declaration=sharp)) == ()


def test_test_data_never_enters_a_live_night() -> None:
    """Kent County: a township's test results were posted as real."""
    live = replace(Night(election()), is_open=True)
    rehearsal = replace(live, is_test=True)
    message = replace(GOOD, is_test=True)

    assert graded(found(message, night=live)) == {"test-data-in-live-night": "hold"}
    assert found(message, night=rehearsal) == ()


def test_live_data_never_enters_a_test_night() -> None:
    """A real result must not vanish among rehearsal figures."""
    rehearsal = replace(Night(election()), is_open=True, is_test=True)

    assert graded(found(GOOD, night=rehearsal)) == {"live-data-in-test-night": "hold"}


def test_an_older_revision_is_noted_and_never_undoes_a_newer_one() -> None:
    """What came late does not change what stands."""
    night = after(replace(GOOD, revision=3))

    assert graded(found(replace(OTHER, revision=2), night=night)) == {"revision-older": "note"}


def test_one_revision_with_two_contents_is_held() -> None:
    """The same number with other figures needs a person, and says what differs."""
    findings = found(OTHER, night=after(GOOD))

    assert graded(findings) == {"same-revision-differs": "hold"}
    assert "Anne Red 22,000 to 22,100; Bob Blue 24,000 to 23,900" in findings[0].message


def test_a_newer_revision_with_other_figures_is_a_correction() -> None:
    """A correction is let through and shown."""
    night = after(GOOD)

    assert graded(found(replace(OTHER, revision=2), night=night)) == {"result-changed": "warn"}


def test_a_newer_revision_with_the_same_figures_changes_nothing() -> None:
    """A higher number alone is no correction."""
    assert found(replace(GOOD, revision=2), night=after(GOOD)) == ()


def test_two_sources_that_disagree_are_held() -> None:
    """Whoever is right, a person says so."""
    findings = found(replace(OTHER, source="wire"), night=after(GOOD))

    assert graded(findings) == {"sources-differ": "hold"}


def test_two_sources_that_agree_say_nothing() -> None:
    """A second entry that matches is what everyone hopes for."""
    assert found(replace(GOOD, source="wire"), night=after(GOOD)) == ()


def test_a_resend_has_the_same_key() -> None:
    """The order of rows and the minute of sending do not make another message."""
    votes = dict(reversed(list(GOOD.declaration.votes.items())))
    later = replace(GOOD.declaration, votes=votes, declared_at=CLOSE + timedelta(hours=9))

    assert key_of(replace(GOOD, declaration=later)) == key_of(GOOD)


def test_everything_that_makes_another_message_makes_another_key() -> None:
    """Seat, source, revision, figures, lot and the test mark all count."""
    result = GOOD.declaration
    others = [
        OTHER,
        replace(GOOD, source="wire"),
        replace(GOOD, revision=2),
        replace(GOOD, is_test=True),
        replace(GOOD, declaration=replace(result, valid_votes=50_001)),
        replace(GOOD, declaration=replace(result, rejected=None)),
        replace(GOOD, declaration=replace(result, electorate=80_001)),
        replace(GOOD, declaration=replace(result, drawn_by_lot=RED)),
    ]

    assert len({key_of(message) for message in [GOOD, *others]}) == len(others) + 1


def test_rows_that_could_not_be_read_count_for_the_key() -> None:
    """Two different illegible figures are two messages."""

    def illegible(text: str) -> ResultsMessage:
        fault = Finding("vote-unreadable", Severity.HOLD, text, "write digits")
        return replace(GOOD, findings=(fault,), raw=(text,))

    assert key_of(illegible("1O23")) != key_of(illegible("1O24"))
    assert key_of(illegible("1O23")) == key_of(illegible("1O23"))


def test_the_same_result_is_the_same_whoever_sent_it() -> None:
    """Source and revision are not part of what happened."""
    assert is_same_result(GOOD, replace(GOOD, source="wire", revision=4))
    assert not is_same_result(GOOD, OTHER)
