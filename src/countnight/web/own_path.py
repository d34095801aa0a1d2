"""Where a form or a link may send a browser back to: our own pages only."""

from urllib.parse import urlsplit


def own_path(address: str, *, otherwise: str = "/") -> str:
    """The address if it stays on this site, else the other."""
    is_plain = address.isprintable() and "\\" not in address
    if not address.startswith("/") or address.startswith("//") or not is_plain:
        return otherwise
    try:
        parts = urlsplit(address)
    except ValueError:
        return otherwise
    return otherwise if parts.scheme or parts.netloc else address
