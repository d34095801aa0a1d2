"""The sites whose posts every newsroom may embed, as a table; embeds.toml changes it.

Source: each site's own page for embedding; docs/reference/embeds.md says it for editors.
"""

from countnight.model.embeds.provider import EmbedProvider

X = EmbedProvider(
    id="x",
    name="X",
    hosts=(
        *("x.com", "www.x.com", "mobile.x.com"),
        *("twitter.com", "www.twitter.com", "mobile.twitter.com"),
    ),
    patterns=(
        *("/{user}/status/{number}", "/{user}/status/{number}/photo/{code}"),
        *("/{user}/statuses/{number}", "/i/web/status/{number}"),
    ),
    frame="https://platform.twitter.com/embed/Tweet.html?dnt=true&id={number}",
    policy="https://x.com/en/privacy",
    height=600,
    origins=("https://platform.x.com",),
)
BLUESKY = EmbedProvider(
    id="bluesky",
    name="Bluesky",
    hosts=("bsky.app", "www.bsky.app"),
    patterns=("/profile/{account}/post/{code}",),
    frame="https://embed.bsky.app/embed/{account}/app.bsky.feed.post/{code}",
    policy="https://bsky.social/about/support/privacy-policy",
    height=520,
)
YOUTUBE = EmbedProvider(
    id="youtube",
    name="YouTube",
    hosts=("www.youtube.com", "youtube.com", "m.youtube.com", "youtu.be"),
    patterns=("/watch?v={code}", "/shorts/{code}", "/live/{code}", "youtu.be/{code}"),
    frame="https://www.youtube-nocookie.com/embed/{code}",
    policy="https://policies.google.com/privacy",
    height=340,
    # Its player refuses to play where it is not told at least the origin.
    referrer="strict-origin",
)
FACEBOOK = EmbedProvider(
    id="facebook",
    name="Facebook",
    hosts=("www.facebook.com", "facebook.com", "m.facebook.com", "web.facebook.com"),
    patterns=(
        *("/{user}/posts/{code}", "/{user}/posts/{code}/{number}", "/{user}/videos/{number}"),
        *("/permalink.php?story_fbid={code}&id={number}", "/photo?fbid={number}"),
        *("/photo.php?fbid={number}", "/watch?v={number}", "/reel/{number}"),
    ),
    frame="https://www.facebook.com/plugins/post.php?show_text=true&href={address}",
    policy="https://www.facebook.com/privacy/policy/",
    height=600,
)
INSTAGRAM = EmbedProvider(
    id="instagram",
    name="Instagram",
    hosts=("www.instagram.com", "instagram.com"),
    patterns=("/p/{code}", "/reel/{code}", "/{user}/p/{code}", "/{user}/reel/{code}"),
    frame="https://www.instagram.com/p/{code}/embed/captioned/",
    policy="https://privacycenter.instagram.com/policy/",
    height=760,
)
THREADS = EmbedProvider(
    id="threads",
    name="Threads",
    hosts=("www.threads.com", "threads.com", "www.threads.net", "threads.net"),
    patterns=("/@{user}/post/{code}",),
    frame="https://www.threads.com/@{user}/post/{code}/embed",
    policy="https://help.instagram.com/515230437301944",
    height=560,
    origins=("https://www.threads.net",),
)
TIKTOK = EmbedProvider(
    id="tiktok",
    name="TikTok",
    hosts=("www.tiktok.com", "tiktok.com", "m.tiktok.com"),
    patterns=("/@{user}/video/{number}", "/@{user}/photo/{number}"),
    frame="https://www.tiktok.com/embed/v2/{number}",
    policy="https://www.tiktok.com/legal/privacy-policy",
    height=740,
)
MASTODON = EmbedProvider(
    id="mastodon",
    name="Mastodon",
    hosts=(),
    patterns=("/@{user}/{number}", "/users/{user}/statuses/{number}"),
    frame="https://{host}/@{user}/{number}/embed",
    policy="https://{host}/privacy-policy",
    height=480,
    is_federated=True,
)
PROVIDERS: tuple[EmbedProvider, ...] = (
    *(X, BLUESKY, YOUTUBE, FACEBOOK, INSTAGRAM, THREADS, TIKTOK),
    MASTODON,
)
