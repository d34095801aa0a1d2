from countnight.desk.posts.surviving import merged_text

BASE = "Red won by 10 votes. Turnout was 60%. Blue came second.\n\nThe seat was held."
FRESH = "Red won by 12 votes. Turnout was 60%. Blue came second.\n\nThe seat was held."


def test_what_nobody_touched_is_the_new_text() -> None:
    """Without an edit there is nothing to keep."""
    assert merged_text(base=BASE, edited=BASE, fresh=FRESH) == FRESH


def test_a_person_s_sentence_is_kept_beside_new_ones() -> None:
    """The new majority, and the sentence that an editor added."""
    edited = BASE.replace("Turnout was 60%.", "Turnout was 60%. Rain fell all day.")

    merged = merged_text(base=BASE, edited=edited, fresh=FRESH)

    assert merged == FRESH.replace("Turnout was 60%.", "Turnout was 60%. Rain fell all day.")


def test_a_changed_sentence_is_the_person_s_whatever_is_new() -> None:
    """It is kept as it was written; reading it against the facts is another's work."""
    edited = BASE.replace("Red won by 10 votes.", "Red squeaked home by 10.")

    merged = merged_text(base=BASE, edited=edited, fresh=FRESH)

    assert merged == edited


def test_a_sentence_taken_out_stays_out() -> None:
    """An editor had a reason for it."""
    edited = BASE.replace(" Blue came second.", "")

    assert "Blue came second" not in merged_text(base=BASE, edited=edited, fresh=FRESH)
    assert "12 votes" in merged_text(base=BASE, edited=edited, fresh=FRESH)


def test_when_every_sentence_is_new_only_the_touched_one_is_kept() -> None:
    """A winner's change rewrites all; the person's own line does not hold the others back."""
    fresh = "Blue won by 3 votes. Turnout was 61%. Red came second.\n\nThe seat changed hands."
    edited = BASE.replace("Turnout was 60%.", "Six in ten voted.")

    merged = merged_text(base=BASE, edited=edited, fresh=fresh)

    assert merged == fresh.replace("Turnout was 61%.", "Six in ten voted.")


def test_paragraphs_are_as_they_were() -> None:
    """Nothing is lost between sentences, numbers with points and quotes included."""
    text = "A 63.5% share.\n\n“Thanks.” She left. 1,234 more"

    assert merged_text(base=text, edited=text, fresh=text) == text
