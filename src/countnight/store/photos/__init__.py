"""Where the files of photos are kept: a folder beside the log, or memory."""
