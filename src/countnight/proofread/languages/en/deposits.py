"""How English says who lost a deposit, and who kept it."""

import re

IS_DEPOSIT = re.compile("eposit")
LISTS: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"(?P<people>(?:⟨P\d+⟩(?:,| and|, and|, the [^⟨,]*,)? ?)+)"
        r"(?:,? (?:came|finished|was) ⟨O\d+⟩[^⟨.;]*(?:⟨N\d+⟩[^⟨.;]*)?)?(?:also |each |both |all )?"
        r"(?:and )?(?:also )?(?:lost|loses|lose|forfeited) (?:his|her|their|the|a|⟨P\d+⟩'s)? ?deposits?"
    ),
)
LISTS_AFTER: tuple[re.Pattern[str], ...] = (
    re.compile(r"⟨N\d+⟩ of [^:;.]*(?:lost|deposits)[^:;.]*: (?P<people>[^;]*)"),
    re.compile(r"[Dd]eposits were lost by ⟨N\d+⟩ of [^:;.]*: (?P<people>[^;]*)"),
    re.compile(r"deposits? (?:was|were) lost(?:,|:)? (?:that|those) of (?P<people>[^;:.]*)"),
)
ONES: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"⟨P(?P<who>\d+)⟩[^⟨.;]*(?:⟨[NOSCYR]\d+⟩[^⟨.;]*){0,5}"
        r"\b(?P<verb>lost|loses|losing|lose|forfeit\w*) (?:his|her|their|the|a|⟨P\d+⟩'s) deposit"
    ),
    re.compile(
        r"⟨P(?P<who>\d+)⟩(?:[^⟨.;]|⟨[NOSCYR]\d+⟩)*(?:his|her|their|the|⟨P\d+⟩'s) deposit "
        r"(?P<verb>lost|forfeited)\b"
    ),
)
KEPT: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"⟨[PY](?P<who>\d+)⟩[^⟨.;]*(?:⟨[NOSC]\d+⟩[^⟨.;]*){0,4}"
        r"\b(?P<verb>kept|keeps|saved|saves|held on to|retained) "
        r"(?:his|her|their|the|a|⟨P\d+⟩'s) deposits?"
    ),
)
AS_DID = re.compile(r"as did (?P<people>[^;:.]*)")
COUNTED = re.compile(r" of (?:the|its|their) ⟨N")
LOSES = re.compile(r"\b(?:lost|loses|losing|lose|forfeit\w*)\b")
LOST_WORD = "lost"
KEPT_WORD = "kept"
