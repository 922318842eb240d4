"""The sections of a country page: each turns claims into rows that a template only prints."""
