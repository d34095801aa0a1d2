"""A small night written by hand: two seats, three parties, one group and one live page.

Upper Vale is declared: Red wins it from Blue with 600 votes of 1,000. Lower Vale is not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.election import (
    Baseline,
    BaselineKind,
    Candidacy,
    Election,
    Group,
    GroupKind,
    Hex,
    PageSpec,
    Party,
    PartyForms,
    PreviousCandidate,
    PreviousResult,
    Seat,
)
from countnight.model.event import (
    Batch,
    DeclarationAccepted,
    Entry,
    Event,
    NightOpened,
    PostPublished,
    SummaryPublished,
)
from countnight.model.fact import Fact, FactBook, Input, Unit
from countnight.model.ids import (
    CandidacyId,
    ElectionId,
    GroupId,
    PageId,
    PartyKey,
    Position,
    PostId,
    SeatId,
)
from countnight.model.night import Night, fold
from countnight.model.post import Post, PostKind
from countnight.model.story import Span, SpanType, Story, StoryKind
from countnight.render.site import Site

UPPER, LOWER = SeatId("S1"), SeatId("S2")
PAGE = PageId("vale")
VALE = GroupId("vale")
RED, BLUE, OWN = PartyKey("red"), PartyKey("blue"), PartyKey("independent")
ANN, BEN, CAT = CandidacyId("ann"), CandidacyId("ben"), CandidacyId("cat")
NIGHT_OF = date(2019, 12, 12)


def at(clock: str) -> datetime:
    """The moment on the morning after the poll, in UTC."""
    hour, minute = clock.split(":")
    return datetime(2019, 12, 13, int(hour), int(minute), tzinfo=UTC)


def party(key: PartyKey, *, name: str, colour: str, order: int) -> Party:
    """A party whose forms are all its name."""
    forms = PartyForms(name, name, f"{name}’s", name, name, name, is_plural=False)
    return Party(key, {"en": forms}, colour, order, is_independent=key == OWN)


def seat(seat_id: SeatId, *, name: str, slug: str, place: Hex | None) -> Seat:
    """A seat of the Vale."""
    return Seat(seat_id, name, slug, "England", "Midlands", "Valeshire", hex=place)


def vale_election() -> Election:
    """The election of the Vale, compared with one in 2017."""
    return Election(
        id=ElectionId("vale2019"),
        name="Vale election 2019",
        date=NIGHT_OF,
        close_of_poll=datetime(2019, 12, 12, 22, tzinfo=UTC),
        time_zone="Europe/London",
        voting_system="fptp",
        languages=("en",),
        baseline=Baseline("v2017", "2017 general election", BaselineKind.ACTUAL),
        labels={"en": "Written by software."},
        complaints="desk@example.org",
        data_source="The returning officers",
        seats={
            UPPER: seat(UPPER, name="Upper Vale", slug="upper-vale", place=Hex(0, 0)),
            LOWER: seat(LOWER, name="Lower Vale", slug="lower-vale", place=Hex(0, 1)),
        },
        groups={VALE: Group(VALE, "The Vale", GroupKind.COUNTY, (UPPER, LOWER))},
        parties={
            RED: party(RED, name="Red", colour="#cc0000", order=1),
            BLUE: party(BLUE, name="Blue", colour="#0044cc", order=2),
            OWN: party(OWN, name="independent", colour="#777777", order=3),
        },
        candidacies={
            UPPER: (
                Candidacy(BEN, UPPER, "Ben", "Brook", BLUE, 1, is_sitting=True),
                Candidacy(ANN, UPPER, "Ann", "Ash", RED, 2),
                Candidacy(CAT, UPPER, "Cat", "Carr", OWN, 3),
            ),
            LOWER: (Candidacy(CandidacyId("dan"), LOWER, "Dan", "Dale", RED, 1),),
        },
        pages={PAGE: PageSpec(PAGE, {"en": "The Vale live"}, VALE)},
        previous={
            UPPER: PreviousResult(
                UPPER, (PreviousCandidate(BEN, "Ben Brook", BLUE, 500),), BLUE, 900
            )
        },
    )


def upper_facts() -> FactBook:
    """What is true of Upper Vale, as the facts room would say it."""
    votes = {ANN: 600, BEN: 380, CAT: 20}
    facts = [
        Fact("outcome", "gain", Unit.TEXT, about=RED),
        Fact("gained_from", "blue", Unit.TEXT, about=BLUE),
        Fact("winner", "Ann Ash", Unit.TEXT, about=ANN),
        majority_fact(),
        Fact("majority_share", Fraction(22), Unit.PERCENT),
        Fact("previous_majority", 1234, Unit.VOTES, about=BLUE),
        Fact("turnout", Fraction(6353, 100), Unit.PERCENT),
        Fact("turnout_change", Fraction(-295, 100), Unit.POINTS),
        Fact("swing", Fraction(184, 10), Unit.POINTS, about="blue>red"),
        Fact("electorate", 1574, Unit.ELECTORS),
        Fact("share_change", Fraction(119, 10), Unit.POINTS, about=ANN),
        Fact("share_change", Fraction(-249, 10), Unit.POINTS, about=BEN),
    ]
    for place, (candidacy, count) in enumerate(votes.items(), start=1):
        facts.append(Fact("votes", count, Unit.VOTES, about=candidacy))
        facts.append(Fact("share", Fraction(count, 10), Unit.PERCENT, about=candidacy))
        facts.append(Fact("place", place, Unit.RANK, about=candidacy))
    return FactBook.of(facts)


def majority_fact() -> Fact:
    """The majority, with where it comes from."""
    winner = Input("votes_winner", 600, "declaration")
    inputs = (winner, Input("votes_runner_up", 380, "declaration"))
    formula = "votes of the winner − votes of the runner-up"
    return Fact("majority", 220, Unit.VOTES, None, inputs, formula, "declaration", seat=UPPER)


def group_facts(group: GroupId) -> FactBook:
    """What is true of the Vale when only Upper Vale is declared."""
    return FactBook.of(
        [
            Fact("seats_by_party", 1, Unit.COUNT, about=RED, group=group),
            Fact("previous_seats_by_party", 1, Unit.COUNT, about=BLUE, group=group),
            Fact("group_share", Fraction(60), Unit.PERCENT, about=RED, group=group),
            Fact("group_share", Fraction(38), Unit.PERCENT, about=BLUE, group=group),
            Fact("group_share_change", Fraction(-12), Unit.POINTS, about=BLUE, group=group),
            Fact("group_turnout", Fraction(6353, 100), Unit.PERCENT, group=group),
            Fact("gain", "red", Unit.TEXT, UPPER, (Input("from", "blue", ""),)),
            Fact("incumbent_beaten", "Ben Brook", Unit.TEXT, BEN, beaten_inputs()),
            Fact("extremes_so_far", Fraction(6353, 100), Unit.PERCENT, f"turnout_highest:{UPPER}"),
            Fact("closest", 220, Unit.VOTES, about=UPPER, group=group),
        ]
    )


def beaten_inputs() -> tuple[Input, ...]:
    """Where a beaten MP sat, and for whom."""
    return (Input("seat_id", str(UPPER), "declaration"), Input("party", "blue", "nominations"))


def declared(seat_id: SeatId = UPPER) -> DeclarationAccepted:
    """The seat's declaration: 600, 380 and 20 votes in Upper Vale."""
    votes = {BEN: 380, ANN: 600, CAT: 20}
    declaration = Declaration(seat_id, votes, electorate=1574, declared_at=at("03:38"))
    return DeclarationAccepted(ResultsMessage(declaration, "hand"), key=f"result {seat_id}")


def number_span(text: str, printed: str, *, part: str = "text", fact: Fact | None = None) -> Span:
    """The first place where the number stands in the text, tied to the majority."""
    start = text.index(printed)
    end = start + len(printed)
    return Span(part, start, end, SpanType.NUMBER, fact or majority_fact(), "none")


def result_post(*, name: str = "upper-vale", clock: str = "03:38") -> Post:
    """The post that a rule wrote about Upper Vale."""
    body = "Ann Ash won Upper Vale by 220 votes.\n\nIt is a majority of 220."
    headline = "Red gain Upper Vale by 220"
    return Post(
        id=PostId(name),
        kind=PostKind.RESULT,
        pages=(PAGE,),
        lang="en",
        headline=headline,
        body=body,
        shown_at=at(clock),
        published_at=at(clock),
        changed_at=at(clock),
        seat=UPPER,
        spans=(number_span(headline, "220", part="headline"), number_span(body, "220")),
        label="Written by software.",
        approved_by="rule: publish results at once",
    )


def report_post(*, name: str = "report", clock: str = "02:00", body: str = "All quiet.") -> Post:
    """A post by a reporter."""
    return Post(
        id=PostId(name),
        kind=PostKind.REPORT,
        pages=(PAGE,),
        lang="en",
        headline="At the count",
        body=body,
        shown_at=at(clock),
        published_at=at(clock),
        changed_at=at(clock),
        byline="Sam Sample",
        role="Political reporter",
    )


def many_posts(count: int) -> list[Post]:
    """Result posts a minute apart, the last the newest."""
    return [
        result_post(name=f"post-{number:02}", clock=f"{1 + number // 60:02}:{number % 60:02}")
        for number in range(count)
    ]


def bullets(*texts: str) -> SummaryPublished:
    """The page's summary."""
    stories = (Story(ElectionId("vale2019"), StoryKind.SUMMARY, "en", text, "") for text in texts)
    return SummaryPublished(PAGE, tuple(stories))


def night_of(*batches: Iterable[Event], is_test: bool = False) -> Night:
    """The night after the batches, which came a minute apart from 03:40."""
    night = Night(vale_election())
    opened = (NightOpened(ElectionId("vale2019"), is_test=is_test),)
    position = 0
    for minute, events in enumerate((opened, *batches)):
        entries = []
        for event in events:
            position += 1
            entries.append(Entry(Position(position), at(f"03:{39 + minute}"), event))
        night = fold(night, Batch(tuple(entries)))
    return night


def site_of_night(night: Night, *, books: Mapping[SeatId, FactBook] | None = None) -> Site:
    """The site of the night; Upper Vale has facts once it is declared."""
    known = {seat_id: upper_facts() for seat_id in night.declared}
    return Site(
        election=night.election,
        night=night,
        books=known if books is None else books,
        group_book=group_facts if night.declared else lambda _: FactBook.of(()),
        build="test",
        base_url="https://vote.example",
    )


def published(*posts: Post) -> tuple[PostPublished, ...]:
    """The posts as they went out."""
    return tuple(PostPublished(post) for post in posts)


def declared_site(*posts: Post) -> Site:
    """The site when Upper Vale is declared and the posts are out, or its own post if none."""
    shown = posts or (result_post(),)
    return site_of_night(night_of((declared(), *published(*shown), bullets("Red gain a seat"))))


def with_election(site: Site, election: Election) -> Site:
    """The same site of another election."""
    return replace(site, election=election, night=replace(site.night, election=election))
