"""Questions that any language's frames ask of an awaited seat before they speak."""

from countnight.stories.ahead.speech import PreviewSpeech


def always(words: PreviewSpeech) -> bool:
    """Nothing more need be true."""
    del words
    return True


def is_unopposed(words: PreviewSpeech) -> bool:
    """One candidate alone is nominated."""
    return words.has("sole_candidate")


def is_postponed(words: PreviewSpeech) -> bool:
    """The poll has been put off."""
    return words.has("postponed")


def speaker_stands(words: PreviewSpeech) -> bool:
    """The Speaker is a candidate."""
    return "k" in words.people


def speaker_before(words: PreviewSpeech) -> bool:
    """The Speaker won the seat last time, and does not stand."""
    return words.has("speakers_seat") and not speaker_stands(words)


def is_new(words: PreviewSpeech) -> bool:
    """The seat came into being after the baseline."""
    return words.has("new_seat")


def is_notional(words: PreviewSpeech) -> bool:
    """Last time's figures are an estimate on new boundaries."""
    return words.has("notional_baseline")


def has_baseline(words: PreviewSpeech) -> bool:
    """It is known who won last time, by how much, over whom, and when."""
    return words.has("baseline", "previous_winner", "previous_majority", "previous_second")


def independent_won(words: PreviewSpeech) -> bool:
    """An independent won the seat last time, whose name is known."""
    return _is_independent(words, "D") and words.has("first_then") and has_baseline(words)


def independent_second(words: PreviewSpeech) -> bool:
    """An independent came second last time, whose name is known."""
    return _is_independent(words, "C") and words.has("second_then") and has_baseline(words)


def mp_changed_party(words: PreviewSpeech) -> bool:
    """A note says that the sitting MP won the seat for another party."""
    return words.has("changed_party") and has_baseline(words)


def mp_of_another_party(words: PreviewSpeech) -> bool:
    """The sitting MP stands for another party than won last time, nobody has noted why."""
    if "M" not in words.parties or "D" not in words.parties or speaker_stands(words):
        return False
    return words.parties["M"] != words.parties["D"]


def by_election_lost(words: PreviewSpeech) -> bool:
    """Another party than won last time has won a by-election since."""
    return has_baseline(words) and "B" in words.parties and _is_other(words)


def _is_other(words: PreviewSpeech) -> bool:
    return words.parties["B"] != words.parties["D"]


def defends(words: PreviewSpeech) -> bool:
    """The party that won last time is a party, stands again, and has not lost the seat since."""
    if not has_baseline(words) or _is_independent(words, "D") or by_election_lost(words):
        return False
    return not mp_of_another_party(words) and _stands(words, "D")


def is_absent(words: PreviewSpeech) -> bool:
    """The party that won last time has no candidate now."""
    return has_baseline(words) and not _stands(words, "D") and not _is_independent(words, "D")


def challenger_absent(words: PreviewSpeech) -> bool:
    """The party that came second last time has no candidate now."""
    if not has_baseline(words) or _is_independent(words, "C") or speaker_stands(words):
        return False
    return not words.is_speaker("C") and not _stands(words, "C")


def has_swing(words: PreviewSpeech) -> bool:
    """It is known which swing would bring last time's second party level."""
    return words.has("swing_needed")


def is_narrow(words: PreviewSpeech) -> bool:
    """So few votes decided it last time that their number says most."""
    switch = words.book.first("votes_to_switch")
    return switch is not None and isinstance(switch.value, int) and switch.value <= NARROW


NARROW = 1500


def mp_stands(words: PreviewSpeech) -> bool:
    """The sitting MP is a candidate."""
    return "m" in words.people


def mp_is_named(words: PreviewSpeech) -> bool:
    """The sitting MP stands for another party, which the first sentence has told."""
    told = mp_changed_party(words) or mp_of_another_party(words)
    return told and words.people["m"].id in words.named


def mp_is_dated(words: PreviewSpeech) -> bool:
    """A note says since when the sitting MP, who stands, has been that."""
    return mp_stands(words) and words.mp_since(words.people["m"].name) is not None


def has_retired(words: PreviewSpeech) -> bool:
    """A note says that the MP does not stand, and another since when they had the seat."""
    name = words.retired()
    return name is not None and words.mp_since(name) is not None


def has_retired_after(words: PreviewSpeech) -> bool:
    """The whole years of an MP who stands down are certain, more than one, and just ended."""
    name = words.retired()
    if name is None or words.book.get("notable", f"left_commons:{name}") is not None:
        return False
    years = words.book.get("years_as_mp", name)
    return years is not None and isinstance(years.value, int) and years.value > 1


def no_mp_stands(words: PreviewSpeech) -> bool:
    """None of the candidates was the seat's MP at dissolution."""
    return words.has("no_sitting_mp") and not is_new(words)


def has_pair_of_shares(words: PreviewSpeech) -> bool:
    """The shares of last time's first two parties are known."""
    if not has_baseline(words):
        return False
    pair = {words.parties["D"], words.parties["C"]}
    shares = {fact.about for fact in words.book.each("previous_party_share")}
    return len(pair) == 2 and pair <= shares


def has_shares(words: PreviewSpeech) -> bool:
    """Those shares were counted and not estimated, and the turnout is known."""
    return has_pair_of_shares(words) and has_turnout(words)


def has_turnout(words: PreviewSpeech) -> bool:
    """Last time's turnout is known."""
    return words.has("previous_turnout", "baseline") and not is_notional(words)


def held_long(words: PreviewSpeech) -> bool:
    """The party that won last time has won since a known year."""
    return words.has("held_since")


def has_last_won(words: PreviewSpeech) -> bool:
    """It is known when last time's second party last won the seat."""
    return words.has("last_won") and "C" in words.parties


def has_time(words: PreviewSpeech) -> bool:
    """It is known when the declaration is expected."""
    return words.has("expected_time")


def has_close(words: PreviewSpeech) -> bool:
    """Polls have still to close."""
    return words.has("close_of_poll")


def has_median(words: PreviewSpeech) -> bool:
    """The declared seats around have a median swing between this seat's two parties."""
    return words.has("median_swing", "swings_counted", "group")


def has_defended(words: PreviewSpeech) -> bool:
    """Of the declared seats around, the party of this one had won two or more."""
    fact = words.book.first("defended_so_far")
    return fact is not None and isinstance(fact.value, int) and fact.value > 1


def held_all(words: PreviewSpeech) -> bool:
    """It has held every one of them."""
    return has_defended(words) and words.only("held_so_far").value == _defended(words)


def held_none(words: PreviewSpeech) -> bool:
    """It has lost every one of them."""
    return has_defended(words) and words.only("held_so_far").value == 0


def _defended(words: PreviewSpeech) -> object:
    return words.only("defended_so_far").value


def _is_independent(words: PreviewSpeech, part: str) -> bool:
    return part in words.parties and words.is_independent(part)


def _stands(words: PreviewSpeech, part: str) -> bool:
    party = words.parties[part]
    return any(words.view.main_party(one).key == party for one in words.view.standing)
