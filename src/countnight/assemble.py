"""Where the parts are joined: elections, stores, newsrooms. Only the command line calls it."""

from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

from countnight import __version__
from countnight.config import NoticeConfig
from countnight.elections.folder import (
    SampleReading,
    read_election,
    read_sample_posts,
    results_file,
)
from countnight.elections.shipped import election_folder
from countnight.errors import CountnightError
from countnight.flow.newsroom import Newsroom
from countnight.flow.photos.room import PhotoRoom
from countnight.flow.ports import Clock, IdentityProvider, Log, Messenger, People
from countnight.flow.questions.ports import PostOffice, Questions
from countnight.intake.formats.countnight_json import intake_from_countnight_json
from countnight.intake.formats.results_csv import intake_from_results_csv
from countnight.intake.rehearsal import faults_from_toml, with_faults
from countnight.intake.sources.files import SourceUnreadableError
from countnight.model.declaration import Intake
from countnight.model.election import Election
from countnight.model.event import NightOpened
from countnight.model.finding import Finding
from countnight.model.ids import START
from countnight.send.mail import SmtpPostOffice, mail_server_from
from countnight.store.memory_log import MemoryLog
from countnight.store.sqlite_log import SqliteLog

FORMATS = {
    "results-csv": intake_from_results_csv,
    "countnight-json": intake_from_countnight_json,
}


class UnreadableElectionError(CountnightError):
    """The folder does not describe an election that one could work with."""

    def __init__(self, *, name: str, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        first = findings[0].message if findings else "it is empty"
        super().__init__(
            f"{name} cannot be read as an election: {first} "
            f"Say 'countnight check-election {name}' for all that is wrong."
        )


class NoResultsError(CountnightError):
    """The folder has no past night to replay."""

    def __init__(self, *, name: str) -> None:
        super().__init__(f"{name} has no results.csv: there is no past night in it to replay")


class MissingExtraError(CountnightError):
    """Something was asked for that is not installed."""

    def __init__(self, *, extra: str) -> None:
        super().__init__(f"that needs an extra: pip install 'countnight[{extra}]'")


@dataclass(frozen=True, slots=True)
class Shelf:
    """An election and the folder it was read from."""

    name: str
    folder: Path | Traversable
    election: Election


def shelf_of(name: str) -> Shelf:
    """The election of the folder, or of the shipped night of that name.

    Raises: UnknownElectionError, UnreadableElectionError.
    """
    folder = election_folder(name)
    reading = read_election(folder)
    if reading.election is None:
        raise UnreadableElectionError(name=name, findings=reading.findings)
    return Shelf(name, folder, reading.election)


def past_night(shelf: Shelf) -> Intake:
    """The declarations of the folder's results.csv. Raises: NoResultsError."""
    file = results_file(shelf.folder)
    if file is None:
        raise NoResultsError(name=shelf.name)
    data = file.read_bytes()
    return intake_from_results_csv(data, election=shelf.election, file=file.name)


def has_results(shelf: Shelf) -> bool:
    """Whether the folder has a past night."""
    return results_file(shelf.folder) is not None


def sample_posts(shelf: Shelf) -> SampleReading:
    """The posts that a demonstration shows."""
    return read_sample_posts(shelf.folder)


def default_store(election: Election) -> Path:
    """The store that is used when none is named."""
    return Path(f"{election.id}.countnight")


def open_log(store: Path | None) -> Log:
    """The log in the file; in memory alone when there is no file. Raises: StoreError."""
    return MemoryLog() if store is None else SqliteLog.open(store)


def open_people(store: Path | None) -> People:
    """The people of the file; in memory alone when there is no file. Raises: StoreError."""
    # SQLAlchemy takes longer to import than all else: only who needs people waits for it.
    from countnight.store.people.sql_people import SqlPeople  # noqa: PLC0415

    return SqlPeople.open(store)


def open_photos(store: Path | None) -> PhotoRoom:
    """The darkroom and the photos beside the file; in memory alone when there is no file."""
    # Pillow is large, and only the newsroom itself takes photos.
    from countnight.intake.photos.darkroom import Darkroom  # noqa: PLC0415
    from countnight.store.photos.folder import FolderPhotos  # noqa: PLC0415
    from countnight.store.photos.memory import MemoryPhotos  # noqa: PLC0415

    if store is None:
        return PhotoRoom(Darkroom(), MemoryPhotos())
    return PhotoRoom(Darkroom(), FolderPhotos(photo_folder(store)))


def photo_folder(store: Path) -> Path:
    """The folder of the store's photos, beside it: 'ge2019.countnight-photos'."""
    return store.with_name(f"{store.name}-photos")


def questions_beside(store: Path) -> Path:
    """Where the questions of the night's readers are kept: beside its store, not in it."""
    return store.with_name(f"{store.name}-questions")


def open_questions(store: Path | None) -> Questions:
    """What readers of the night ask; in memory alone when there is no store. Raises: StoreError."""
    # As above: SQLAlchemy takes long to import.
    from countnight.store.questions.sql_questions import SqlQuestions  # noqa: PLC0415

    return SqlQuestions.open(None if store is None else questions_beside(store))


def open_post_office(address: str, *, sender: str, password: str) -> PostOffice:
    """The server that takes the newsroom's letters. Raises: MailSettingsError."""
    return SmtpPostOffice(mail_server_from(address, sender=sender, password=password))


def open_provider(
    issuer: str, *, client_id: str, client_secret: str, name: str
) -> IdentityProvider:
    """The provider of identity that the newsroom trusts. Raises: MissingExtraError."""
    if find_spec("joserfc") is None:
        raise MissingExtraError(extra="auth")
    from countnight.send.identity_provider import Client, OidcProvider  # noqa: PLC0415

    return OidcProvider(Client(issuer, client_id, client_secret, name))


def rooms_outside(config: NoticeConfig, *, base_url: str) -> tuple[Messenger, ...]:
    """The rooms where notices go. Shape: without a base address notices carry no links."""
    # The HTTP client takes longer to import than all of a command that sends nothing.
    from countnight.send.notices.webhook import Webhook  # noqa: PLC0415
    from countnight.send.outside import Outside  # noqa: PLC0415

    outside = Outside(is_inside_allowed=config.is_inside_allowed)
    named = (("Slack", config.slack), ("Teams", config.teams))
    return tuple(Webhook(name, address, base_url, outside) for name, address in named if address)


def election_in(store: Path) -> str | None:
    """The id of the election whose night the store holds; None when it holds none yet.

    Raises: StoreError.
    """
    if not store.exists():
        return None
    log = open_log(store)
    try:
        for batch in log.read(after=START):
            for entry in batch.entries:
                if isinstance(entry.event, NightOpened):
                    return entry.event.election
    finally:
        log.close()
    return None


def newsroom_on(election: Election, *, log: Log, clock: Clock, is_test: bool) -> Newsroom:
    """The newsroom, level with its log. Raises: NightMismatchError, StoreError."""
    newsroom = Newsroom(election, log=log, clock=clock, build=__version__)
    newsroom.open(is_test=is_test)
    return newsroom


def rehearsal(shelf: Shelf, faults_file: Path) -> Intake:
    """The folder's past night as a test, with the faults of the file put into it.

    Raises: NoResultsError, FaultsUnreadableError, SourceUnreadableError.
    """
    file = results_file(shelf.folder)
    if file is None:
        raise NoResultsError(name=shelf.name)
    try:
        faults = faults_from_toml(faults_file.read_bytes())
    except OSError as error:
        raise SourceUnreadableError(target=str(faults_file), reason=str(error)) from error
    comings = with_faults(file.read_bytes(), faults)
    intakes = [
        intake_from_results_csv(one, election=shelf.election, file=file.name) for one in comings
    ]
    return Intake(
        messages=tuple(message for intake in intakes for message in intake.messages),
        findings=tuple(finding for intake in intakes for finding in intake.findings),
    )


def as_test(intake: Intake) -> Intake:
    """The same results, each marked as a test."""
    return replace(intake, messages=tuple(replace(one, is_test=True) for one in intake.messages))
