#!/usr/bin/env python3
"""Holds JSON documents, one a line on standard input, against the schemas of a folder.

    validate_json.py FOLDER

The schema is that of the document's `kind` (blanks as dashes: `circle add` is circle-add.json), or error.json where there is an
`error`. Prints what does not fit, a line each with the number of its line of input, and exits 1; exits 0 where everything fits.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, RefResolver


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    schemas = schemas_in(Path(sys.argv[1]))
    lines = sys.stdin.buffer.read().splitlines()
    complaints = [f"line {number}: {complaint}" for number, line in enumerate(lines, 1) for complaint in complaints_about(line, schemas)]
    if not lines:
        complaints.append("there is nothing on standard input")
    print("\n".join(complaints), end="\n" if complaints else "")
    return 1 if complaints else 0


def schemas_in(folder: Path) -> dict[str, dict]:
    """The schemas by file name, each checked to be one."""
    schemas = {}
    for path in sorted(folder.glob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        if schema.get("$id") != path.name:
            raise SystemExit(f"{path}: its $id is {schema.get('$id')!r}, not its file name")
        schemas[path.name] = schema
    if not schemas:
        raise SystemExit(f"{folder}: no schemas there")
    return schemas


def complaints_about(line: bytes, schemas: dict[str, dict]) -> list[str]:
    try:
        document = json.loads(line.decode("utf-8"), object_pairs_hook=without_twins)
    except ValueError as error:
        return [f"no JSON document: {error}"]
    if not isinstance(document, dict):
        return ["no object"]
    name = "error.json" if "error" in document else str(document.get("kind")).replace(" ", "-") + ".json"
    if name not in schemas or name == "records.json":
        return [f"there is no schema for the kind {document.get('kind')!r}"]
    resolver = RefResolver(name, schemas[name], store=schemas)
    errors = Draft202012Validator(schemas[name], resolver=resolver).iter_errors(document)
    return [f"{error.json_path}: {error.message}" for error in sorted(errors, key=lambda error: error.json_path)]


def without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object. Raises ValueError where a key stands there twice."""
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError(f"a key stands there twice among {[key for key, _ in pairs]}")
    return members


if __name__ == "__main__":
    sys.exit(main())
