import ast
import re
from collections.abc import Iterator

from house_source import ROOT, modules_of

GLOSSARY = ROOT / "docs" / "glossary.md"
ROW = re.compile(r"^\| ([^|]+) \| ([^|]*) \| ([^|]+) \|$", re.MULTILINE)
NO_NOUN = {"Value", "Day"}
"""Names of the model that only abbreviate a type."""


def rows() -> list[tuple[str, str, str]]:
    """Word, name in code (empty: not there), and meaning."""
    text = GLOSSARY.read_text(encoding="utf-8")
    found = [(word.strip(), code.strip(" `"), said) for word, code, said in ROW.findall(text)]
    return [row for row in found if row[0] not in {"word", "---"}]


def nouns_of_the_model() -> set[str]:
    """Every public class, id type and union of the model."""
    return {name for module in modules_of("model") for name in names_of(module.tree)}


def names_of(tree: ast.Module) -> Iterator[str]:
    """The public nouns that the module defines: names in capitals like these, `SeatId`."""
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]) if is_noun(name):
                yield name


def is_noun(name: str) -> bool:
    """Whether the name is written like a class's, in full."""
    return len(name) > 1 and name[0].isupper() and not name.isupper() and name not in NO_NOUN


def test_every_noun_of_the_model_is_in_the_glossary() -> None:
    """Whoever meets a name in the code finds what it means."""
    assert nouns_of_the_model() - {code for _, code, _ in rows()} == set()


def test_every_name_in_the_glossary_is_in_the_model() -> None:
    """The glossary names nothing that is not there."""
    assert {code for _, code, _ in rows() if code} - nouns_of_the_model() == set()


def test_a_word_has_one_meaning_in_one_sentence() -> None:
    """No word stands twice, and none needs more than a sentence."""
    words = [word for word, _, _ in rows()]
    sentences = [said for _, _, said in rows() if said.rstrip(".").count(". ")]

    assert sorted(words) == sorted(set(words))
    assert sentences == []
