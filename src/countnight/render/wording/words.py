"""Every sentence of the pages has one place per language, so that none is joined from scraps."""

from collections.abc import Mapping
from dataclasses import dataclass

from countnight.render.wording.asking import AskingWords


@dataclass(frozen=True, slots=True)
class Words:
    """What the reader's pages say in one language.

    Shape: `{name}` marks a place to fill; pairs ending in `_one` and `_other` differ by number.
    """

    skip: str
    skip_map: str
    test_banner: str
    test_prefix: str
    live: str
    closed: str
    wordmark: str
    site_name: str
    declared_of_seats: str
    updated: str
    reload: str
    plain: str
    paused: str
    photo_described: str
    summary: str
    summary_more: str
    updates: str
    no_updates: str
    new_one: str
    new_other: str
    older: str
    newer: str
    page_of: str
    breaking: str
    key_event: str
    question: str
    question_from: str
    image_source: str
    read_more: str
    embed_skip: str
    embed_skip_numbered: str
    embed_end: str
    embed_end_numbered: str
    embed_by: str
    embed_open: str
    embed_title: str
    embed_allow: str
    embed_means: str
    embed_policy: str
    embed_stop: str
    embed_allowed: str
    by_line: str
    by_line_role: str
    permalink: str
    back_to_page: str
    correction: str
    clarification: str
    withdrawn: str
    withdrawn_at: str
    update_note: str
    corrections: str
    no_corrections: str
    corrections_of: str
    how_made: str
    made_caption: str
    made_number: str
    made_how: str
    made_formula: str
    made_rounding: str
    made_source: str
    made_baseline: str
    made_exact: str
    made_data: str
    made_approved: str
    complaints: str
    state: str
    state_caption: str
    state_table: str
    net: str
    state_none: str
    share_note: str
    party: str
    seats: str
    seats_change: str
    share: str
    share_change: str
    map_all: str
    map_list: str
    map_key: str
    seat: str
    result: str
    not_declared: str
    expected: str
    candidate: str
    votes: str
    change: str
    new_party: str
    new_note: str
    gap_note: str
    no_change_known: str
    change_since: str
    majority: str
    majority_line: str
    majority_share: str
    majority_before: str
    turnout: str
    turnout_change: str
    swing: str
    tie: str
    rejected: str
    electorate: str
    hold: str
    gain: str
    win: str
    won_by: str
    results: str
    all_results: str
    groups: str
    group_row: str
    previous: str
    candidates: str
    votes_by_candidate: str
    ballot: str
    sitting: str
    declared_at: str
    winner: str
    all_numbers: str
    data_json: str
    data_csv: str
    feed_atom: str
    feed_json: str
    closest: str
    largest_majority: str
    largest_swing: str
    extremes: str
    highest_turnout: str
    lowest_turnout: str
    gains: str
    beaten: str
    gain_line: str
    swing_line: str
    beaten_line: str
    posts_about: str
    about_pair: str
    of_about: str
    was_before: str
    being_checked: str
    checking: str
    how_figures: str
    made_was: str
    versions: str
    version: str
    version_first: str
    version_result: str
    version_confirmed: str
    version_edited: str
    version_marked: str
    was: str
    now: str
    line_added: str
    line_dropped: str
    not_said: str
    figure: str
    because: str
    changed_numbers: str
    changed_caption: str
    changed_what: str
    changed_was: str
    changed_now: str
    asking: AskingWords
    facts: Mapping[str, str]
    inputs: Mapping[str, str]
    formulas: Mapping[str, str]
    sources: Mapping[str, str]
    roundings: Mapping[str, str]
