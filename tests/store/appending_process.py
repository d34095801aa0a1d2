"""A process that appends batches to a store and says so, until it has done its share or dies.

Run as: appending_process.py STORE NAME HOW_MANY
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from countnight.errors import StaleLogError
from countnight.model.event import PostRemoved
from countnight.model.ids import PostId
from countnight.store.sqlite_log import SqliteLog

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)


def main(store: str, name: str, how_many: str) -> None:
    """Each batch has one to five entries, all called alike; its name is said once it is kept."""
    log = SqliteLog.open(Path(store))
    for number in range(int(how_many)):
        size = 1 + number % 5
        batch = f"{name}-{number}"
        append(log, [PostRemoved(PostId(batch), f"{size} {'x' * 900}")] * size)
        sys.stdout.write(f"{batch}\n")
        sys.stdout.flush()
    log.close()


def append(log: SqliteLog, events: list[PostRemoved]) -> None:
    """The events are in the log, however often somebody else came first."""
    while True:
        try:
            log.append(events, at=NOON, after=log.position())
        except StaleLogError:
            continue
        return


if __name__ == "__main__":
    main(*sys.argv[1:])
