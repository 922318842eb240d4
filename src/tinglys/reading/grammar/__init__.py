"""The grammar of numbers: tokens of a sentence, numbers in digits and words, quantities."""
