"""An independent reader of Welsh texts about one seat: every number against the raw rows."""

import re
from dataclasses import dataclass
from fractions import Fraction

from english_tags import number_of, person_tag, sentences_of, squeezed
from raw_results import tenth
from seat_reader import ACTOR, LINK, Reading, SeatReader, shown
from welsh_claims import false_welsh_claims
from welsh_deposits import forgotten_welsh_deposits
from welsh_patterns import (
    CHANGE,
    FIXED,
    FOR_PARTY,
    INT,
    PCT,
    RECORDS,
    SIDES,
    SWINGS,
    TABLE_CHANGE,
    TO_WHOM,
    TURNOUT,
    UNIT,
)
from welsh_tags import WelshTagger

UP = re.compile(r"i fyny|[Cc]h?ododd|gododd|uwch|fwy|[Cc]ynydd")
DOWN = re.compile(r"i lawr|[Gg]ostyngodd|is\b|llai")
DIRECTION = re.compile(r"i fyny|i lawr|\b[Cc]h?ododd|\b[Gg]ostyngodd")
BEHIND = re.compile(r"^ yn (uwch|is)\b")
ABOUT_TURNOUT = re.compile(r"a bleidleisiodd\b|o'r etholwyr cofrestredig|y ganran")
DEPOSIT_NUMBERS = re.compile(
    r"(?:ychydig o dan|union|ychydig dros) 5%|\b\d\d(?= o(?:'r| ymgeiswyr))"
)
LEADING_THEN = re.compile(r"prif bleidiau\b.*\bpleidleisiau\b|[Pp]leidleisiau'r prif bleidiau")
THEN_BEHIND = re.compile(r"^%?(?: i(?:'r)? <Y[^,;]*)? ?(?:yn (?:19|20)\d\d|yn {4}|gynt)")


@dataclass
class WelshReader(SeatReader):
    """The reader of one seat's Welsh texts."""

    def read(self, text: str) -> Reading:
        """Every number of the text tied to what it says, or a fault."""
        tagged = WelshTagger(self.now, self.before).tagged(text)
        self.reading = Reading(names=tagged.names, faults=list(tagged.faults))
        self.last, self.pair = "", []
        sentences = sentences_of(LINK.sub("", tagged.text))
        sentences = [self._with_subject(sentence) for sentence in sentences]
        for sentence in sentences:
            self._welsh(sentence)
        for why in forgotten_welsh_deposits(sentences, now=self.now):
            self._fault(why, "the text")
        return self.reading

    def _with_subject(self, sentence: str) -> str:
        """The person named last, where a sentence leaves out who came there."""
        if re.match(r"Daeth yn \w+(?: gan|,)", sentence) and self.last:
            sentence = f"{self.last} d{sentence[1:]}"
        people = re.findall(r"<P[a-z]>", sentence)
        self.last = people[-1] if people else self.last
        return sentence

    def _welsh(self, sentence: str) -> None:
        for why in false_welsh_claims(sentence, now=self.now, before=self.before):
            self._fault(why, sentence)
        pair = [person_tag(0), person_tag(1)]
        left = (
            DEPOSIT_NUMBERS.sub(self._deposit_number, sentence) if "ernes" in sentence else sentence
        )
        left = left.replace("y naill", pair[0]).replace("'r llall", f" {pair[1]}")
        left = self._parties_then(self._welsh_records(self._swings(left, sentence)))
        is_margin = "mwyafrif" in left and "o'r pleidleisiau dilys" in left
        for pattern in FIXED:
            left = self._fixed(pattern, left)
        if ABOUT_TURNOUT.search(left) and not is_margin:
            for pattern in TURNOUT:
                left = self._fixed(pattern, left)
        for pattern, check in (
            (PCT, self._pct),
            (CHANGE, self._moved_by),
            (TABLE_CHANGE, self._moved_by),
            (INT, self._votes_of),
        ):
            for match in list(pattern.finditer(left)):
                check(match, left, sentence)
                left = left[: match.start("n")] + " " * len(match["n"]) + left[match.end("n") :]
        for rest in re.finditer(r"\d[\d.,]*%?", left):
            self._fault(f"unread {rest[0]!r}", sentence)

    def _deposit_number(self, match: re.Match[str]) -> str:
        """The side of 5% and counts of candidates, which `welsh_claims` has held against them."""
        self.reading.numbers += 1
        return re.sub(r"\d", " ", match[0])

    def _fixed(self, pattern: re.Pattern[str], sentence: str) -> str:
        def checked(match: re.Match[str]) -> str:
            for name, said in match.groupdict().items():
                if said is not None:
                    self._check(name, WORDS.get(said.lower(), said), sentence)
            return re.sub(r"\d(?!\d*>)|[Hh]anner", " ", match[0])

        return pattern.sub(checked, sentence)

    def _welsh_records(self, sentence: str) -> str:
        for pattern in RECORDS:
            match = pattern.search(sentence)
            if match is None:
                continue
            self.reading.numbers += 1
            if not self.past.bears_out(match.groupdict(), majority=self.now.majority):
                self._fault("the table does not bear it out", sentence)
            return re.sub(r"\d", " ", sentence)
        return sentence

    def _swings(self, left: str, sentence: str) -> str:
        sides = SIDES.search(left)
        size = next((found for found in (p.search(left) for p in SWINGS) if found), None)
        if "gwydd" not in sentence:
            return left
        if sides is None or size is None:
            self._fault("a swing without its pair or its size", sentence)
            return left
        self.reading.numbers += 1
        right = self._butler(sides[1], sides[2])
        if right is None or right <= 0 or not is_said(size["size"], right):
            self._fault(f"swing {size['size']} should be {right and tenth(right)}", sentence)
        gone = " " * len(size["size"])
        return left[: size.start("size")] + gone + left[size.end("size") :]

    def _parties_then(self, sentence: str) -> str:
        """The votes of last time's leading parties, and that they are the leading ones in order."""
        head, _, listed = sentence.partition(": ")
        if not LEADING_THEN.search(head) or self.before is None:
            return sentence
        said = re.findall(r"(?:yr? )?<Y:([^>]+)> ([\d,]+\d|\d)", listed)
        sums: dict[str, int] = {}
        for one in self.before.people:
            if one.party != "Ind":
                key = squeezed(one.party)
                sums[key] = sums.get(key, 0) + one.votes
        read = [(party, int(votes.replace(",", ""))) for party, votes in said]
        self.reading.numbers += len(read)
        best = sorted(sums.values(), reverse=True)[: len(read)]
        is_right = [(sums.get(party), votes) for party, votes in read] == [(v, v) for v in best]
        if len(read) != listed.count("<Y:") or not is_right:
            self._fault(f"last time's votes should be {best}", sentence)
        return head

    def _whose(self, match: re.Match[str], text: str) -> str:
        """Whose number it is: the one it went to, else the one named last, else the next."""
        behind = text[match.end() :] if match.re is CHANGE else text[match.end("n") :]
        before = FOR_PARTY.sub("", text[: match.start()])
        if before.count("(") > before.count(")"):
            behind = behind.partition(")")[2]
        to = TO_WHOM.match(UNIT.sub("", behind))
        if to:
            return to["who"]
        found = ACTOR.findall(before)
        following = ACTOR.search(FOR_PARTY.sub("", behind))
        return found[-1] if found else following[0] if following else person_tag(0)

    def _pct(self, match: re.Match[str], text: str, sentence: str) -> None:
        before, after = text[: match.start()], text[match.end("n") :]
        is_start = re.search(r"\b[Oo] $", before) and re.match(
            r"%(?: o'r bleidlais)? i [\d ]", after
        )
        is_past = re.match(r"^Yn [\d ]{4},? ", text) and "oedd" in before
        then = bool(is_start or is_past or THEN_BEHIND.match(after))
        if is_start:
            self._way(self._whose(match, text), before, sentence)
        self._said_share(self._whose(match, text), match["n"], then=then, sentence=sentence)

    def _way(self, actor: str, before: str, sentence: str) -> None:
        """Whether 'cododd' and 'gostyngodd' before two shares go the way of the shares."""
        words = DIRECTION.findall(before)
        now, then = self._share(actor), self._share(actor, then=True)
        if not words or now is None or then is None:
            return
        if bool(UP.search(words[-1])) != (now > then):
            self._fault(f"{words[-1]} is the wrong way for {actor}", sentence)

    def _moved_by(self, match: re.Match[str], text: str, sentence: str) -> None:
        self.reading.numbers += 1
        actor = self._whose(match, text)
        now, then = self._share(actor), self._share(actor, then=True)
        behind = BEHIND.match(text[match.end() :])
        words = DIRECTION.findall(text[: match.start()])
        word = behind[1] if behind else (words or [""])[-1]
        if now is None or then is None or not word:
            self._fault(f"change {match['n']} of {actor} has nothing to compare", sentence)
        elif not is_said(match["n"], now - then):
            self._fault(f"change {match['n']} of {actor} should be {tenth(now - then)}", sentence)
        elif bool(UP.search(word)) != (now > then):
            self._fault(f"{word} {match['n']} of {actor} is the wrong way", sentence)

    def _votes_of(self, match: re.Match[str], text: str, sentence: str) -> None:
        self.reading.numbers += 1
        actor = self._whose(match, text)
        right = {self.now.people[number_of(actor)].votes} if actor.startswith("<P") else set()
        if int(match["n"].replace(",", "")) not in right:
            self._fault(f"votes {match['n']} of {actor} should be {right}", sentence)


WORDS = {
    **dict.fromkeys(("i fyny", "cododd", "codi", "gododd", "godi", "uwch", "fwy"), "up"),
    **dict.fromkeys(("i lawr", "gostyngodd", "gostwng", "ostyngodd", "is", "llai"), "down"),
    "bron i": "nearly",
    "dros": "more than",
    "hanner": "half a",
}
"""Welsh words for what the rows answer in English."""


def is_said(words: str, right: Fraction) -> bool:
    """Whether the digits, or 'hanner', are the size of the quantity."""
    return tenth(right) == "0.5" if words.lower() == "hanner" else words in shown(right)
