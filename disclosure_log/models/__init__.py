"""Tables of the disclosure log. ``entry`` is in the main database, ``published`` in the public one."""
