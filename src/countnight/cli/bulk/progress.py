"""The bar on a terminal, imported only where there is one."""

from collections.abc import Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from countnight.flow.bulk import Written


def shown(coming: Iterator[Written], *, done: int, total: int) -> Iterator[Written]:
    """The same pieces, with a bar on stderr that grows by the texts of each."""
    columns = (TextColumn("texts"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Without a thread of its own: the bar is drawn when a piece comes, and so never by a fork.
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False) as bar:
        task = bar.add_task("texts", total=total, completed=done)
        for one in coming:
            bar.update(task, advance=one.texts, refresh=True)
            yield one
