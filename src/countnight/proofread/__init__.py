"""Does a text agree with the facts? It reads what a person wrote; it never re-generates.

It shares nothing with the room that writes stories, so that a fault there is found here.
"""
