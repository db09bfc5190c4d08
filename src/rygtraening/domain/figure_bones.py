"""How long and how thick the parts of the figure are, in units of about 1 m: one body for every exercise."""

from __future__ import annotations

SPINE = 0.52
"""From hip to shoulder along the back: it bends, and never stretches."""
SPINE_PIECES = 16
NECK = 0.13
HEAD = 0.064
"""From the end of the neck to the middle of the head."""
UPPER_ARM, FOREARM, HAND = 0.257, 0.243, 0.05
"""``HAND`` is the palm; the fingers go on as far again."""
THIGH, SHIN, FOOT = 0.43, 0.42, 0.13
ARM, LEG = UPPER_ARM + FOREARM, THIGH + SHIN

TRUNK_RADIUS = 0.098
HEAD_RADIUS = 0.104
"""With hair and nose."""
SHOULDER_RADIUS, ELBOW_RADIUS, WRIST_RADIUS, FINGER_RADIUS = 0.05, 0.036, 0.026, 0.045
"""``FINGER_RADIUS`` is the room the fingers need around the end of the palm, and a foot's toes around its end."""
HIP_RADIUS, KNEE_RADIUS, ANKLE_RADIUS, TOE_RADIUS = 0.085, 0.058, 0.052, 0.045
