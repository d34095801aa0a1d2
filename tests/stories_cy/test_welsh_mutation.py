"""The table of initial mutations, and which words change what follows them."""

import pytest

from countnight.stories.languages.cy import joining, mutation

SOFT = {
    "pleidlais": "bleidlais", "tair": "dair", "cadw": "gadw", "bod": "fod", "dwy": "ddwy",
    "gogwydd": "ogwydd", "mwyafrif": "fwyafrif", "Llafur": "Lafur", "rhan": "ran",
    "Plaid Cymru": "Blaid Cymru", "Gwlad": "Wlad", "sedd": "sedd", "ymgeisydd": "ymgeisydd",
    "chwe": "chwe", "ffigurau": "ffigurau", "naw": "naw", "thema": "thema",
}  # fmt: skip
NASAL = {
    "Pontypridd": "Mhontypridd", "tref": "nhref", "Caerdydd": "Nghaerdydd", "Bangor": "Mangor",
    "Dinbych": "Ninbych", "Gwynedd": "Ngwynedd", "Llanelli": "Llanelli", "mis": "mis",
}  # fmt: skip
ASPIRATE = {
    "pleidlais": "phleidlais", "tair": "thair", "cyfran": "chyfran", "Plaid Cymru": "Phlaid Cymru",
    "Llafur": "Llafur", "bod": "bod", "chwe": "chwe", "sedd": "sedd",
}  # fmt: skip


@pytest.mark.parametrize(("radical", "changed"), SOFT.items())
def test_the_soft_mutation_is_that_of_the_table(radical: str, changed: str) -> None:
    """P, t, c, b, d, g, m, ll and rh soften, and no other letter does."""
    softened = mutation.soft(radical)

    assert softened == changed


@pytest.mark.parametrize(("radical", "changed"), NASAL.items())
def test_the_nasal_mutation_is_that_of_the_table(radical: str, changed: str) -> None:
    """P, t, c, b, d and g become nasal, and no other letter does."""
    nasal = mutation.nasal(radical)

    assert nasal == changed


@pytest.mark.parametrize(("radical", "changed"), ASPIRATE.items())
def test_the_aspirate_mutation_is_that_of_the_table(radical: str, changed: str) -> None:
    """Only p, t and c take breath."""
    aspirated = mutation.aspirate(radical)

    assert aspirated == changed


@pytest.mark.parametrize(
    ("radical", "changed"),
    [("ethol", "hethol"), ("ernes", "hernes"), ("plaid", "phlaid"), ("sedd", "sedd")],
)
def test_hers_puts_an_h_before_a_vowel(radical: str, changed: str) -> None:
    """Her deposit is 'ei hernes', his is 'ei ernes'."""
    hers = mutation.with_h(radical)

    assert hers == changed


@pytest.mark.parametrize("trigger", sorted(mutation.SOFT_AFTER))
def test_softening_words_soften(trigger: str) -> None:
    """Behind gan, dros, o, i and their like, Llafur is Lafur."""
    assert mutation.after(trigger, "Llafur") == "Lafur"


@pytest.mark.parametrize("trigger", sorted(mutation.ASPIRATE_AFTER))
def test_breathing_words_aspirate(trigger: str) -> None:
    """Behind a, â, gyda, na, tri and chwe, cant is chant."""
    assert mutation.after(trigger, "cant") == "chant"


def test_in_is_nasal_and_other_words_change_nothing() -> None:
    """'yn' as 'in' gives yng Nghymru; 'ers' and 'wedi' leave the next word alone."""
    assert mutation.after("yn", "Cymru") == "Nghymru"
    assert mutation.after("ers", "Cymru") == "Cymru"


@pytest.mark.parametrize(
    ("trigger", "name", "mutates", "said"),
    [
        ("o", "Llafur", True, "o Lafur"),
        ("i", "y Ceidwadwyr", False, "i'r Ceidwadwyr"),
        ("gan", "y Ceidwadwyr", False, "gan y Ceidwadwyr"),
        ("o", "yr SNP", False, "o'r SNP"),
        ("oddi ar", "Plaid Cymru", True, "oddi ar Blaid Cymru"),
        ("dros", "y Blaid Werdd", False, "dros y Blaid Werdd"),
        ("a", "Plaid Brexit", True, "a Phlaid Brexit"),
        ("a", "y Democratiaid Rhyddfrydol", False, "a'r Democratiaid Rhyddfrydol"),
        ("a", "UKIP", False, "ac UKIP"),
        ("o", "TUSC", False, "o TUSC"),
    ],
)
def test_a_party_stands_behind_a_word_in_its_right_form(
    trigger: str, name: str, mutates: bool, said: str
) -> None:
    """Articles melt into the word before them; English names keep their first letter."""
    assert "".join(joining.lead_and_name(trigger, name, mutates=mutates)) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Alan"], "Alan"),
        (["Alan", "Owen"], "Alan ac Owen"),
        (["Alan", "Helen", "Peter"], "Alan, Helen a Peter"),
        (["Anna", "William"], "Anna a William"),
        (["Anna", "Yvonne"], "Anna ac Yvonne"),
        (["Anna", "Yasmin"], "Anna a Yasmin"),
        (["Delyn", "Wrecsam"], "Delyn a Wrecsam"),
        (["Rhondda", "Ynys Môn"], "Rhondda ac Ynys Môn"),
    ],
)
def test_people_are_joined_by_a_or_ac_and_never_changed(names: list[str], said: str) -> None:
    """'ac' stands before a vowel; a person's name does not mutate."""
    assert "".join(str(one) for one in joining.joined([(name,) for name in names])) == said


def test_a_place_whose_name_might_change_is_kept_behind_its_kind() -> None:
    """'a Phontypridd' would have to know; 'ac etholaeth Pontypridd' need not."""
    said = joining.joined_places([("Rhondda",), ("Pontypridd",)])

    assert "".join(str(one) for one in said) == "Rhondda ac etholaeth Pontypridd"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Cymru", "yng Nghymru"), ("Powys", "ym Mhowys"), ("Morgannwg Ganol", "ym Morgannwg Ganol"),
        ("Gwent", "yng Ngwent"), ("Dyfed", "yn Nyfed"), ("Llundain", "yn Llundain"),
        ("yr Alban", "yn yr Alban"), ("y Deyrnas Unedig", "yn y Deyrnas Unedig"),
        ("De Morgannwg", "yn Ne Morgannwg"), ("Bangor", "ym Mangor"),
    ],
)  # fmt: skip
def test_in_takes_the_shape_of_what_follows(name: str, said: str) -> None:
    """'yn' is 'ym' before an m and 'yng' before an ng."""
    assert "".join(mutation.inside(name)) == said
