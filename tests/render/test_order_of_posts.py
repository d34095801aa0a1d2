"""Of one minute's posts, the round-up of most seats stands first."""

from countnight.assemble import newsroom_on, open_log, past_night, shelf_of
from countnight.flow.clocks import NightClock
from countnight.flow.receive import receive
from countnight.flow.replay import scenes_of
from countnight.model.ids import PageId
from countnight.render.panels.posts import place_of_post, posts_newest_first


def test_a_round_up_stands_above_the_result_that_completed_it() -> None:
    """At 05:39 Mid Derbyshire completed its county and the 32 seats: the 32 come first."""
    shelf = shelf_of("ge2019-east-midlands")
    clock = NightClock(shelf.election.close_of_poll)
    newsroom = newsroom_on(shelf.election, log=open_log(None), clock=clock, is_test=False)
    for scene in scenes_of(past_night(shelf).messages):
        assert scene.message is not None
        with clock.at(scene.at):
            receive(newsroom, scene.message)
    site = newsroom.site()

    posts = posts_newest_first(site, page=PageId("east-midlands"))
    places = [place_of_post(site, post=post) for post in posts]

    assert [post.id for post in posts[:3]] == [
        "roundup-east-midlands",
        "roundup-derbyshire",
        "mid-derbyshire",
    ]
    assert places == sorted(places, reverse=True)
