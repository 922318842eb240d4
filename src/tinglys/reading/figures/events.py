"""Kinds of concepts that the analysis of a clause tells apart: events, weak events, nouns."""

from functools import cache

from tinglys.codebook.lexicon import Concepts

EVENTS = frozenset(
    "v.investigate v.initiate v.prosecute v.convict v.sentence v.acquit v.suspend v.appeal "
    "v.pending v.arrest v.identify v.refer v.assist v.shelter v.repatriate v.train v.grant v.apply "
    "v.allocate v.estimate v.screen v.pay v.fine v.receive_calls v.operate v.report v.clear v.kill "
    "v.seize v.sanction v.suspect v.deport v.complicit v.exploit v.threaten v.capacity v.own "
    "v.register v.forward v.extradite v.place v.there v.construct v.dismiss v.use v.refuse".split()
)
# Verbs that carry a number without saying what was done: another verb of the clause outranks them.
WEAK = frozenset(
    "v.register v.report v.operate v.there v.be v.have v.estimate v.receive_calls v.initiate "
    "v.rise v.fall".split()
)
# Nouns whose form is that of a verb ("sentences", "reports"): verbs only after an auxiliary.
NOUNS_TOO = frozenset(
    "n.training n.sentence n.penalty n.complaint n.investigation n.budget n.conviction".split()
)


@cache
def nominal(known: Concepts) -> bool:
    """Whether a word of these concepts can be counted: a noun or an offence."""
    return any(code.startswith(("n.", "d.")) for code in known)


@cache
def does(known: Concepts) -> Concepts:
    """What a word of these concepts says was done, verbs of any kind."""
    return frozenset(code for code in known if code.startswith("v."))
