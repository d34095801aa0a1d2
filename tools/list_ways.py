"""Lists every way of saying of a language, one a line: what it tells, frame, sentence.

For whoever proofreads a language or writes a reader of it: `python tools/list_ways.py cy`.
"""

import sys

from countnight.stories.languages.every_frame import frames_of

if __name__ == "__main__":
    for number, (slot, frame) in enumerate(frames_of(sys.argv[1]), start=1):
        for way in frame.ways:
            print(f"{slot}\t{number}\t{way}")
