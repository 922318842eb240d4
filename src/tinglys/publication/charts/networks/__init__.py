"""Networks and their relations as a drawing."""
