"""The exit codes, in one table."""

from countnight.assemble import MissingExtraError, NoResultsError, UnreadableElectionError
from countnight.cli.bulk.lines_file import ForeignLineError
from countnight.config import SettingError
from countnight.elections.errors import ElectionError
from countnight.errors import CountnightError, MailSettingsError, StoreError
from countnight.flow.newsroom import NightMismatchError
from countnight.flow.people.changes import PeopleError, UnknownPersonError
from countnight.intake.rehearsal import FaultsUnreadableError
from countnight.intake.sources.files import SourceUnreadableError

DONE = 0
FINDINGS = 1
USAGE = 2
REFUSED = 3
FAULT = 4

EXITS: tuple[tuple[type[CountnightError], int], ...] = (
    (StoreError, FAULT),
    (NightMismatchError, REFUSED),
    (ForeignLineError, REFUSED),
    (UnreadableElectionError, REFUSED),
    (NoResultsError, REFUSED),
    (SourceUnreadableError, REFUSED),
    (FaultsUnreadableError, REFUSED),
    (ElectionError, USAGE),
    (UnknownPersonError, USAGE),
    (PeopleError, REFUSED),
    (MissingExtraError, USAGE),
    (SettingError, USAGE),
    (MailSettingsError, USAGE),
)
"""What a broken promise ends the process with; the first that fits, else a fault."""


def exit_code_of(error: CountnightError) -> int:
    """The exit code for the error."""
    for family, code in EXITS:
        if isinstance(error, family):
            return code
    return FAULT
