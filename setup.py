"""What `setup.cfg` cannot say: a wheel carries folders that a checkout keeps outside its packages.

Templates and migrations lie at the top of a checkout, and the front-end packages in `node_modules`, fetched by
`./candour setup`. In a wheel they travel inside `foi`, where the code looks second.
"""

import sys
from pathlib import Path

from setuptools import find_packages, setup

ELSEWHERE = {"foi.templates": "templates", "foi.migrations": "migrations"}
ASSETS = (
    "govuk-frontend/dist/govuk/govuk-frontend.min.css",
    "govuk-frontend/dist/govuk/govuk-frontend.min.js",
    "@ministryofjustice/frontend/moj/moj-frontend.min.css",
    "@ministryofjustice/frontend/moj/moj-frontend.min.js",
    "htmx.org/dist/htmx.min.js",
)

absent = [name for name in ASSETS if not Path("node_modules", name).is_file()]
if not absent:
    ELSEWHERE["foi.web.static.node_modules"] = "node_modules"
elif "bdist_wheel" in sys.argv:
    raise SystemExit(
        f"A wheel contains the front-end assets. Run ./candour setup first; absent: {', '.join(absent)}"
    )

setup(
    packages=find_packages(include=["foi*", "redaction*", "disclosure_log*"]) + list(ELSEWHERE),
    package_dir=ELSEWHERE,
    py_modules=["wsgi"],
    package_data={
        "": ["*.json", "*.csv", "*.txt"],
        "foi.web": ["static/**/*"],
        "foi.templates": ["**/*"],
        "foi.migrations": ["**/*"],
        "foi.web.static.node_modules": [*ASSETS, "htmx.org/LICENSE"],
    },
    include_package_data=False,
)
