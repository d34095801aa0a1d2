"""For pytest: which tests a run skipped, and why, one line a reason; `make test` loads it."""

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Each reason for skipping is named once, with the number of tests."""
    reports = terminalreporter.getreports("skipped")
    reasons = Counter(reason_of(report) for report in reports)
    for reason, number in reasons.most_common():
        tests = "1 test" if number == 1 else f"{number} tests"
        terminalreporter.write_line(f"skipped {tests}: {reason}")


def reason_of(report: pytest.TestReport) -> str:
    """Why the test was skipped, as it says itself."""
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    return str(report.longrepr)
