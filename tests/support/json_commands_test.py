#!/usr/bin/env python3
"""json_commands.py itself: which outcomes it takes and which it objects to."""

import sys
import unittest

sys.dont_write_bytecode = True
from json_commands import json_lines  # noqa: E402
from shell_session import Outcome  # noqa: E402

RESULT = '{"schema_version":1,"kind":"due","items":[]}'
ERROR = '{"schema_version":1,"error":{"code":"not_found"}}'


class JsonLines(unittest.TestCase):
    def test_takes_results_on_standard_output_and_errors_on_standard_error(self):
        self.assertEqual(json_lines("tend due --json", Outcome(RESULT + "\n", "", 0)), [RESULT])
        self.assertEqual(json_lines("tend due --json", Outcome(RESULT + "\n", "a note\n", 0)), [RESULT])
        self.assertEqual(json_lines("tend due --exit-code --json", Outcome(RESULT + "\n", "", 10)), [RESULT])
        self.assertEqual(json_lines("tend import a.json --json", Outcome(RESULT + "\n", "", 1)), [RESULT])
        self.assertEqual(json_lines("tend show nobody --json", Outcome("", ERROR + "\n", 3)), [ERROR])

    def test_commands_that_prepare_give_no_documents(self):
        self.assertEqual(json_lines("tend add Ana", Outcome("added ana\n", "", 0)), [])
        self.assertEqual(json_lines("id=$(tend history --json | head -1)", Outcome("", "", 0)), [])

    def test_objects_to_any_other_form(self):
        for what, command, outcome in [
                ("a preparation that fails", "tend add Ana", Outcome("", "no\n", 1)),
                ("nothing on standard output", "tend due --json", Outcome("", "", 0)),
                ("nothing on standard error", "tend due --json", Outcome("", "", 1)),
                ("text on standard output", "tend due --json", Outcome("none\n", "", 0)),
                ("text beside the result", "tend due --json", Outcome(RESULT + "\nnone\n", "", 0)),
                ("text for an error", "tend due --json", Outcome("", "no such person\n", 3)),
                ("text beside the error", "tend due --json", Outcome("", ERROR + "\nalas\n", 3)),
                ("an error that succeeds", "tend due --json", Outcome(ERROR + "\n", "", 0)),
                ("a bare number", "tend due --json", Outcome("1\n", "", 0)),
                ("a result on standard error", "tend due --json", Outcome("", RESULT + "\n", 1))]:
            with self.subTest(what), self.assertRaises(ValueError):
                json_lines(command, outcome)


if __name__ == "__main__":
    unittest.main()
