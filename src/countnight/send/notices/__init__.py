"""Notices in the rooms where a newsroom talks: each service's own form, and one way to send."""
