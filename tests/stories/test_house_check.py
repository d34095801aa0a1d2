import importlib
import pkgutil
from dataclasses import replace

from telling import shipped

from countnight.assemble import shelf_of
from countnight.model.election import Election
from countnight.model.house_style import BannedWords, HouseStyle
from countnight.stories import languages
from countnight.stories.house.check import sentences_without_a_way
from countnight.stories.house.trial import Trial, words_needed
from countnight.stories.languages.every_frame import MODULES, frames_in


def election_banning(**words: str | None) -> Election:
    """The shipped election with those words banned in English."""
    banned = tuple(BannedWords(word, instead) for word, instead in words.items())
    style = HouseStyle(banned={"en": banned})
    return replace(shelf_of("ge2019-east-midlands").election, style=style)


def test_a_house_that_bans_nothing_misses_nothing() -> None:
    """Countnight's own style has a way for everything."""
    assert list(sentences_without_a_way(election_banning())) == []


def test_a_sentence_without_a_way_is_found_before_the_night() -> None:
    """The finding names the slot and the words, and holds."""
    (found,) = [
        one
        for one in sentences_without_a_way(election_banning(recount=None))
        if "'{" not in one.message and one.message.count("came after a recount")
    ]

    assert (found.code, found.severity.value) == ("banned-word-no-way", "hold")
    assert "'recounts'" in found.message
    assert "'recount'" in found.message


def test_a_sentence_in_the_houses_own_words_is_only_noted() -> None:
    """With a replacement the text is written, and an editor may read it beforehand."""
    found = list(sentences_without_a_way(election_banning(unopposed="without a contest")))

    assert {(one.code, one.severity.value) for one in found} == {("banned-word-replaced", "note")}


def test_a_sentence_with_another_way_raises_nothing() -> None:
    """Most words can simply be left out."""
    assert list(sentences_without_a_way(election_banning(firmer=None))) == []


def trial() -> Trial:
    """The shipped night, to try words on."""
    figures = shipped()
    groups = [figures.night.election.groups[one].id for one in figures.night.election.groups]
    return Trial(
        figures.night.election,
        [(figures.views[seat], book) for seat, book in figures.books.items()],
        [(figures.group_view(one), figures.group_book(one)) for one in groups],
    )


def test_a_word_that_no_table_of_frames_has_is_found_on_trial() -> None:
    """Round-ups put 'closest result' together in one way only."""
    election = election_banning(closest=None, landslide=None, biggest="largest")
    found = list(words_needed(election, trial()))

    assert [(one.code, one.column) for one in found] == [
        ("banned-word-needed", "banned.en.closest")
    ]
    assert "texts of the shipped night would be refused" in found[0].message


def test_words_that_can_be_left_out_need_no_others() -> None:
    """The trial says nothing of words that the writer can do without."""
    assert list(words_needed(election_banning(firmer=None, landslide=None), trial())) == []


def test_every_module_with_frames_is_looked_at() -> None:
    """A new table of frames cannot be forgotten."""
    listed = {module.__name__ for modules in MODULES.values() for module in modules}
    found = set()
    for info in pkgutil.walk_packages(languages.__path__, f"{languages.__name__}."):
        module = importlib.import_module(info.name)
        tables = [value for value in vars(module).values() if frames_in(value)]
        if any(all(table not in vars(one).values() for one in _listed()) for table in tables):
            found.add(info.name)

    assert found - listed == set()


def _listed() -> list[object]:
    return [module for modules in MODULES.values() for module in modules]
