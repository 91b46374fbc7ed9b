"""What a report says, all told."""

import pytest

import conflictparse
from conflictparse import QuantityKind

KILLED, INJURED = QuantityKind.KILLED, QuantityKind.INJURED

REPORTS = (
    (
        (
            "460 killed in Tavia\n\nAt least 460 have been killed and 4,100 hurt "
            "since fighting broke out on 15 April, the agency said on Tuesday."
        ),
        460,
        4100,
    ),
    (
        (
            "26 die in clash\n\nRebels attacked a base, killing six soldiers. Twenty "
            "of the attackers were killed."
        ),
        26,
        0,
    ),
    ("Five people were shot in a cafe; two of them died.", 2, 3),
    ("Five people were shot, two fatally.", 2, 3),
    ("Gunmen shot three men, killing one and wounding two.", 1, 2),
    ("Three people were shot in a cafe. All three died.", 3, 0),
    ("Six guards were wounded. One of the wounded died on Friday.", 1, 5),
    ("She shot two men before killing herself.", 1, 2),
    ("A bomber blew himself up, killing himself and two guards.", 3, 0),
    ("Two guards died. One more guard was hurt.", 2, 1),
    ("A guard was killed. He was the fifth guard to be killed this month.", 1, 0),
    (
        "Two guards died. It was one of a string of attacks in which 40 people died.",
        2,
        0,
    ),
    ("A mine killed nine people. The war has killed 6,000 civilians.", 9, 0),
    ("A bomb lightly injured a 70 year old woman.", 0, 1),
    ("The death toll rose to five when a wounded guard died.", 5, 0),
    ("A bomb killed three in Baro. In Tel, gunmen killed five and hurt six.", 8, 6),
    ("A guard was shot dead in Baro. Elsewhere, a cook was killed in Tel.", 2, 0),
    ("Two guards were killed. The rebels claimed to have killed seven.", 2, 0),
    ("Gunmen killed Ali Hassan on Monday. Hassan was shot as he left home.", 1, 0),
    ("Three guards were abducted; their bodies were found on Friday.", 3, 0),
    ("The victim, a 35-year-old teacher, was shot and died at the scene.", 1, 0),
    ("The body of a clerk was found with his throat slit.", 1, 0),
    ("A court sentenced three men to death for killing a judge.", 0, 0),
    ("A blast killed nine people; among the dead were three children.", 9, 0),
    ("A blast killed nine people. A nurse was among those killed.", 9, 0),
    ("The dead included three guards and a cook.", 4, 0),
    ("A herder injured in a blast died in hospital.", 1, 0),
    ("A driver was killed on Monday. Last month bandits killed six people.", 1, 0),
    ("A clerk was killed. Hours later the gunmen shot three men, killing one.", 2, 2),
)


@pytest.mark.parametrize(("text", "killed", "injured"), REPORTS)
def test_best(text: str, killed: int, injured: int) -> None:
    """The best figures of the killed and the hurt; none counts as nobody."""
    found = {toll.kind: toll.best for toll in conflictparse.parse(text).tolls()}

    assert (killed, injured) == (found.get(KILLED, 0), found.get(INJURED, 0))


DATED = (
    ("Shells killed four on Monday. It was the worst since May 9, when 31 died.", 4, 0),
    ("A mine killed two on Monday. A raid in March killed six and hurt 20.", 2, 0),
    ("Six men were shot dead on May 3. On August 30, 11 were killed.", 11, 0),
)


@pytest.mark.parametrize(("text", "killed", "injured"), DATED)
def test_earlier(text: str, killed: int, injured: int) -> None:
    """Harm dated well before the event told first is no part of its toll."""
    tolls = conflictparse.parse(text, published="2022-09-13").tolls()
    found = {toll.kind: toll.best for toll in tolls}

    assert (killed, injured) == (found.get(KILLED, 0), found.get(INJURED, 0))
