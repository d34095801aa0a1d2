"""What has changed: results that were corrected, and posts that were made again."""
