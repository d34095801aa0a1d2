"""What the ids in facts stand for, as a reader would say it."""

from dataclasses import dataclass

from countnight.model.election import Candidacy, Election
from countnight.model.fact import Fact
from countnight.model.ids import CandidacyId, PartyKey, SeatId
from countnight.render.assets import party_class
from countnight.render.wording.tables import party_label, words_of


@dataclass(frozen=True, slots=True)
class PartyTag:
    """A party beside its colour: the class of the bar or dot, and the name that goes with it."""

    css: str
    name: str


def party_tag(election: Election, *, key: PartyKey, lang: str) -> PartyTag:
    """The party's name and the class of its colour."""
    return PartyTag(party_class(key), party_label(election, key=key, lang=lang))


def about_text(election: Election, *, fact: Fact, lang: str) -> str | None:
    """Whom or what the fact is about, by name, without the kind of a note before a colon.

    None means: the whole seat or group.
    """
    if fact.about is None:
        return None
    _, _, tail = fact.about.rpartition(":")
    return _name_of(election, about=tail, seat=fact.seat, lang=lang)


def _name_of(election: Election, *, about: str, seat: SeatId | None, lang: str) -> str:
    loser, arrow, gainer = about.partition(">")
    if arrow:
        return words_of(lang).about_pair.format(
            loser=party_label(election, key=PartyKey(loser), lang=lang),
            gainer=party_label(election, key=PartyKey(gainer), lang=lang),
        )
    if about in election.parties:
        return party_label(election, key=PartyKey(about), lang=lang)
    if about in election.seats:
        return election.seats[SeatId(about)].name
    candidacy = find_candidacy(election, candidacy=about, seat=seat)
    return candidacy.name if candidacy else about


def find_candidacy(election: Election, *, candidacy: str, seat: SeatId | None) -> Candidacy | None:
    """The candidacy of that id, looked for in the seat first. None means: there is none."""
    near = election.candidacies.get(seat, ()) if seat else ()
    for each in near:
        if each.id == candidacy:
            return each
    for standing in election.candidacies.values():
        for each in standing:
            if each.id == CandidacyId(candidacy):
                return each
    return None
