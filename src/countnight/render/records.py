"""Stories, facts and findings as JSON objects: one shape for command line, API and files."""

from dataclasses import asdict

from countnight.model.election import Election
from countnight.model.exact import text_from_value
from countnight.model.fact import Fact, Input
from countnight.model.finding import Finding
from countnight.model.ids import Position
from countnight.model.story import Span, Story
from countnight.stories.news_value import NewsValue

Record = dict[str, object]


def record_from_finding(finding: Finding) -> Record:
    """A finding with every part named, the unused ones null."""
    return asdict(finding)


def record_from_fact(fact: Fact, *, election: Election, position: Position) -> Record:
    """A fact with its inputs and formula; exact fractions as 'n/d'."""
    return {
        "election": election.id,
        "seat": fact.seat,
        "group": fact.group,
        "position": position,
        "fact": fact.id,
        "about": fact.about,
        "value": text_from_value(fact.value),
        "unit": fact.unit,
        "inputs": _records_from_inputs(fact),
        "formula": fact.formula,
        "baseline": fact.baseline,
        "source": fact.source,
    }


def record_from_story(story: Story, *, election: Election, position: Position) -> Record:
    """A story with its spans; a refused one has no text and says why."""
    refused = story.refused
    return {
        "election": story.election,
        "seat": story.seat,
        "group": story.group,
        "name": _name(story, election),
        "lang": story.lang,
        "kind": story.kind,
        "position": position,
        "headline": story.headline,
        "text": story.text,
        "label": story.label,
        "refused": None if refused is None else asdict(refused),
        "spans": [record_from_span(span) for span in story.spans],
    }


def record_from_news_value(value: NewsValue) -> Record:
    """A score with its reasons, each with its points."""
    reasons = [{"reason": reason, "points": points} for reason, points in value.reasons]
    return {"score": value.score, "reasons": reasons}


def record_from_span(span: Span) -> Record:
    """A span with the fact it states, whole: nothing need be looked up elsewhere."""
    fact = span.fact
    return {
        "part": span.part,
        "start": span.start,
        "end": span.end,
        "type": span.type,
        "fact": fact.id,
        "about": fact.about,
        "value": text_from_value(fact.value),
        "inputs": _records_from_inputs(fact),
        "formula": fact.formula,
        "rounding": span.rounding,
        "source": fact.source,
    }


def _records_from_inputs(fact: Fact) -> list[Record]:
    """The inputs; a figure that was read out, and not worked out, is its own."""
    if fact.inputs or isinstance(fact.value, str):
        return [_record_from_input(one) for one in fact.inputs]
    return [_record_from_input(Input(fact.id, fact.value, fact.source))]


def _record_from_input(given: Input) -> Record:
    return {
        "name": given.name,
        "value": text_from_value(given.value),
        "source": given.source,
    }


def _name(story: Story, election: Election) -> str | None:
    if story.seat is not None:
        return election.seats[story.seat].name
    return None if story.group is None else election.groups[story.group].name
