"""Maps: a value for every country, and the ways between places."""
