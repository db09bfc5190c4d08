"""The pictures of ``make screenshots``: the studio that draws them, and the scenes that lead to each page."""
