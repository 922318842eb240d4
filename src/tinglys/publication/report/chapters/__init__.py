"""The chapters of a report: each turns a draft into blocks that the templates print."""
