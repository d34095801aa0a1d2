"""One of every event, with every optional field once there and once absent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

from countnight.model.block import (
    Block,
    EmbedBlock,
    LinkBlock,
    PhotoBlock,
    PhotoId,
    QuestionBlock,
    QuestionId,
    QuoteBlock,
    ResultBlock,
    StateBlock,
    TextBlock,
)
from countnight.model.count.entry import CountEntry, EntryKey
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.desk.actor import RULE, Actor, ActorKind
from countnight.model.desk.change import ChangeKind, PostChange
from countnight.model.desk.dial import Dial
from countnight.model.desk.doubt import DoubtKind
from countnight.model.desk.draft import Priority
from countnight.model.desk.summary import Bullet
from countnight.model.event import (
    CountEntered,
    CountSetAside,
    DeclarationAccepted,
    DeclarationHeld,
    DeclarationRecalled,
    DeclarationSetAside,
    DialTurned,
    DoubtSettled,
    DraftQueued,
    DraftRevised,
    DraftRuled,
    Event,
    NightOpened,
    PhotoAdded,
    PhotoRevised,
    PhotoWithdrawn,
    PostDoubted,
    PostPublished,
    PostRemoved,
    Ruling,
    SummaryEdited,
    SummaryPublished,
)
from countnight.model.fact import Fact, Input, Unit
from countnight.model.finding import Finding, Severity
from countnight.model.ids import (
    CandidacyId,
    ElectionId,
    GroupId,
    PageId,
    Position,
    PostId,
    SeatId,
)
from countnight.model.photos.photo import Focus, Photo, PhotoUse
from countnight.model.post import CorrectionNote, Post, PostKind
from countnight.model.story import Refusal, Span, SpanType, Story, StoryKind

NIGHT = datetime(2019, 12, 13, 3, 38, 12, 345678, tzinfo=UTC)
SEAT = SeatId("E14000546")
ELECTION = ElectionId("ge2019")

VOTES = {CandidacyId("zoe"): 28_078, CandidacyId("ann"): 14_065, CandidacyId("môr"): 0}

FINDING = Finding(
    code="vote-unreadable",
    severity=Severity.HOLD,
    message="Ynys Môn: '1O23' – no number",
    remedy="",
    seat=SEAT,
    file="r.csv",
    row=2,
    column="votes",
    start=0,
    end=4,
    fact="votes",
    expected="1023",
    suggestion="",
)
BARE_FINDING = Finding("valid-votes-missing", Severity.NOTE, "m", "r")

MESSAGE = ResultsMessage(
    Declaration(
        seat=SEAT,
        votes=VOTES,
        valid_votes=42_143,
        rejected=0,
        electorate=80_024,
        declared_at=NIGHT,
        recounts=2,
        drawn_by_lot=CandidacyId("ann"),
    ),
    source="council",
    revision=3,
    is_test=True,
    findings=(FINDING, BARE_FINDING),
    raw=("E14000546,zoe,1O23", ""),
)
BARE_MESSAGE = ResultsMessage(Declaration(SEAT, {}), source="")

SHARE = Fact(
    id="share",
    value=Fraction(2_807_800, 50_841),
    unit=Unit.PERCENT,
    about="zoe",
    inputs=(Input("votes", 28_078, "results.csv"), Input("valid_votes", 50_841, "results.csv")),
    formula="100 × votes / valid votes",
    source="results.csv",
    baseline="ge2017",
    seat=SEAT,
    group=GroupId("east-midlands"),
)
WHOLE_FRACTION = Fact("swing", Fraction(4, 2), Unit.POINTS, inputs=(Input("v", Fraction(2), ""),))
WHOLE_NUMBER = Fact("swing", 2, Unit.POINTS, inputs=(Input("v", 2, ""),))
WORD = Fact("winner", "2", Unit.TEXT, inputs=(Input("v", "2", ""),))
FACTS = (SHARE, WHOLE_FRACTION, WHOLE_NUMBER, WORD)


def spans(*facts: Fact) -> tuple[Span, ...]:
    """A span a fact."""
    return tuple(
        Span("text", place, place + 4, SpanType.NUMBER, fact, "one decimal")
        for place, fact in enumerate(facts)
    )


BLOCKS: tuple[Block, ...] = (
    TextBlock("More *words*."),
    TextBlock("2 and 4", "{{majority bassetlaw}} and {{swing bassetlaw}}", spans(WORD, SHARE)),
    QuoteBlock("We won.", "Ann Môr", "winner"),
    QuoteBlock("We lost.", "Ben"),
    PhotoBlock(PhotoId("ab12"), 1600, 900, (400, 800, 1600), "A hall", "A. Lens", "The count"),
    PhotoBlock(PhotoId("cd34"), 400, 300, (400,), "A box", "B. Lens"),
    EmbedBlock("x", "https://x.com/a/1", "@a", "Words", NIGHT),
    EmbedBlock("x", "https://x.com/a/2", "@a", "Words"),
    LinkBlock("https://example.org", "More", "Standfirst"),
    LinkBlock("https://example.org", "More"),
    ResultBlock(SEAT),
    StateBlock(GroupId("notts")),
    QuestionBlock(QuestionId("q1"), "When?", "Cat"),
    QuestionBlock(QuestionId("q2"), "Why?"),
)

POST = Post(
    id=PostId("bassetlaw"),
    kind=PostKind.RESULT,
    pages=(PageId("east-midlands"), PageId("notts")),
    lang="en",
    headline="Bassetlaw: Conservative gain – “first since 1924”",
    body="One.\n\nTwo.",
    shown_at=NIGHT,
    published_at=NIGHT,
    changed_at=NIGHT + timedelta(minutes=4),
    revision=2,
    seat=SEAT,
    group=GroupId("notts"),
    spans=spans(*FACTS, SHARE),
    byline="A. Reporter",
    role="at the count",
    is_breaking=True,
    label="Made with automation.",
    approved_by="rule: at once",
    edited_by="Kim",
    outlet="Vale Post",
    is_key_event=True,
    is_pinned=True,
    is_before_close=True,
    corrections=(
        CorrectionNote(NIGHT, "An earlier version was wrong."),
        CorrectionNote(NIGHT, "28,078, not 28,087.", spans(SHARE), "en"),
        CorrectionNote(NIGHT, "Her name is Môr.", kind=ChangeKind.NAME),
    ),
    blocks=BLOCKS,
    headlines={PageId("notts"): "Bassetlaw falls"},
    written="One.\n\n{{winner bassetlaw}}.",
)
BARE_POST = Post(
    PostId("p"), PostKind.REPORT, (), "cy", "", "", shown_at=NIGHT, published_at=NIGHT,
    changed_at=NIGHT,
)  # fmt: skip

STORY = Story(
    election=ELECTION,
    kind=StoryKind.SUMMARY,
    lang="en",
    text="Six gains.",
    label="Made with automation.",
    seat=SEAT,
    group=GroupId("notts"),
    headline="Gains",
    spans=spans(WORD, SHARE),
)
REFUSED = Story(ELECTION, StoryKind.ALERT, "cy", None, "", refused=Refusal("no-forms", "dim ffurf"))

EDITOR = Actor("kim", "Kim Môr")
PROGRAM = Actor("token-7", "results feed", ActorKind.PROGRAM)
URGENT = Priority(2, ("the seat changes hands", "–"), 160, (("seat changes hands", 100),))

PHOTO = Photo(
    id=PhotoId("0123456789abcdef01234567"),
    width=1920,
    height=1280,
    widths=(320, 640, 960, 1280, 1920),
    description="A hall – ballot boxes on tables",
    credit="A. Lens/Vale Pictures",
    caption="The count at Môr",
    taken_at=NIGHT,
    focus=Focus(30, 0),
    use=PhotoUse.DESK,
)
BARE_PHOTO = Photo(PhotoId("cd34"), 400, 300, (400,), "A box", "B. Lens")

EVENTS: tuple[Event, ...] = (
    NightOpened(ELECTION, is_test=True),
    DeclarationAccepted(
        MESSAGE, "k1", (FINDING,), replaces=Position(7), confirmed_by="Ed", reason="read back"
    ),
    DeclarationAccepted(BARE_MESSAGE, "k2"),
    DeclarationHeld(MESSAGE, "k3", (FINDING, BARE_FINDING)),
    DeclarationSetAside(MESSAGE, "k4", ()),
    PostPublished(POST, key="k5"),
    PostPublished(BARE_POST),
    PostPublished(POST, change=PostChange(ChangeKind.ERROR, EDITOR, "a digit", "read back")),
    PostPublished(BARE_POST, change=PostChange(ChangeKind.PUT_BACK, PROGRAM, "it was right")),
    PostRemoved(PostId("p"), "sent twice"),
    PostDoubted(PostId("p"), SEAT, DoubtKind.RECALLED),
    DoubtSettled(PostId("p"), EDITOR, "says nothing of figures"),
    PostRemoved(PostId("p"), "sent twice", EDITOR),
    PostRemoved(PostId("p"), "sent twice", EDITOR, open_pages=0),
    DeclarationRecalled(SEAT, Position(4), EDITOR, "read from the wrong sheet"),
    DeclarationRecalled(SEAT, Position(4), EDITOR, "the wrong sheet", open_pages=12),
    DraftQueued(POST, RULE, URGENT, (FINDING,)),
    DraftQueued(BARE_POST, PROGRAM),
    DraftRevised(POST, 3, EDITOR, (FINDING, BARE_FINDING)),
    DraftRevised(BARE_POST, 2, EDITOR),
    DraftRuled(PostId("p"), 3, Ruling.APPROVED, EDITOR, reason="read back", out_at=NIGHT),
    DraftRuled(PostId("p"), 1, Ruling.HELD, EDITOR),
    DraftRuled(PostId("p"), 2, Ruling.MERGED, EDITOR, into=PostId("q")),
    SummaryPublished(PageId("notts"), (STORY, REFUSED)),
    SummaryPublished(PageId("notts"), ()),
    SummaryEdited(
        PageId("notts"),
        (Bullet("Six.", "en", "{{declared notts}}.", spans(SHARE)), Bullet("Plain.", "cy")),
        EDITOR,
    ),
    SummaryEdited(PageId("notts"), (), EDITOR),
    DialTurned(Dial.PAUSED, EDITOR, "too many readers"),
    DialTurned(Dial.FULL, PROGRAM),
    DeclarationAccepted(replace(BARE_MESSAGE, entered_by=(EDITOR, PROGRAM)), "k6"),
    CountEntered(
        CountEntry(EntryKey("k-1"), MESSAGE.declaration, EDITOR, NIGHT), (FINDING, BARE_FINDING)
    ),
    CountEntered(CountEntry(EntryKey("k-2"), BARE_MESSAGE.declaration, PROGRAM, NIGHT)),
    CountSetAside(SEAT, EntryKey("k-1"), EDITOR, "misread"),
    PhotoAdded(PHOTO, EDITOR),
    PhotoAdded(BARE_PHOTO, EDITOR),
    PhotoRevised(PHOTO, PROGRAM),
    PhotoWithdrawn(PhotoId("cd34"), EDITOR, "we have no rights to it"),
)
