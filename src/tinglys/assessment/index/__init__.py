"""A published index assessed: scores with intervals, ranks with ranges, changes in both ways."""
