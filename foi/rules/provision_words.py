"""What kind of ground a provision is, in a sentence or two for whoever is about to rely on it."""

from foi.rules.balancing import TestKind, tests_needed
from foi.rules.provision import Provision

_CONFIDENCE = frozenset({("FOIA", "s.41"), ("FOISA", "s.36(2)")})
_WEIGHED = (
    "Even then the information is withheld only where the public interest in withholding it outweighs that in "
    "disclosing it."
)
_REQUEST = "It is about the request, not about the information. There is no public interest test."
_OWN_DATA = (
    "Absolute: there is no public interest test. Data protection law gives requesters a right of their own to their "
    "data, with a time limit of its own, so the request is dealt with under that law too."
)
_PERSONAL_DATA = (
    "Absolute, but only so far as disclosure would break a data protection principle: whether it would is what the "
    "legitimate interests test asks. Where somebody has objected to the use of their data, or could not obtain it "
    "themselves, choose that provision instead: it has a public interest test."
)
_IN_CONFIDENCE = (
    "Class-based and absolute. The public interest counts all the same: it is a defence to a claim for breach of "
    "confidence, and without a claim that would succeed the exemption does not apply."
)
_ABSOLUTE = (
    "Class-based and absolute: it applies to information of this kind. There is no public interest test."
)


def nature(provision: Provision) -> str:
    """Class or prejudice, absolute or qualified, and where an absolute one is weighed within itself."""
    return _qualified(provision) if provision.needs_public_interest_test else _absolute(provision)


def _absolute(provision: Provision) -> str:
    kinds = tests_needed(provision)
    if provision.procedural:
        return _REQUEST
    if TestKind.OWN_DATA in kinds:
        return _OWN_DATA
    if TestKind.LEGITIMATE_INTERESTS in kinds:
        return _PERSONAL_DATA
    return _IN_CONFIDENCE if (provision.regime, provision.ref) in _CONFIDENCE else _ABSOLUTE


def _qualified(provision: Provision) -> str:
    if provision.prejudice_based:
        applies = (
            f"Prejudice-based and qualified: it applies where disclosure {provision.harm} what it protects."
        )
    elif provision.harm:
        applies = f"Qualified: it applies where the {provision.harm}."
    else:
        applies = "Class-based and qualified: it applies to information of this kind, whatever the harm."
    return f"{applies} {_WEIGHED}"
