//! The only data on disk: bookmarks, places, what the reader said of an article.
