"""The count's own pages: a result keyed in on a phone, with or without a signal."""
