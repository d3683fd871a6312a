"""A strict reader of SIE 4I, written from the description of the format and from nothing of Hemvist's: every departure is a SieFault."""
import re
from decimal import Decimal

ORDER = ["#FLAGGA", "#PROGRAM", "#FORMAT", "#GEN", "#SIETYP", "#ORGNR", "#FNAMN", "#KONTO", "#DIM", "#OBJEKT", "#VER"]
ONCE = ORDER[:7]
RESERVED = range(11, 20)


class SieFault(Exception):
    pass


def need(holds, sentence):
    if not holds:
        raise SieFault(sentence)


def fields_of(line):
    """Words, "quoted strings" as ("text",) and {object lists} as lists."""
    fields, at = [], 0

    def quoted():
        nonlocal at
        at += 1
        text = ""
        while True:
            need(at < len(line), "a quoted text does not end: " + line)
            if line[at] == "\\":
                need(line[at + 1 : at + 2] == '"', "a backslash that is not before a quotation mark: " + line)
                text += '"'
                at += 2
            elif line[at] == '"':
                at += 1
                return text
            else:
                text += line[at]
                at += 1

    def word(ends):
        nonlocal at
        start = at
        while at < len(line) and line[at] not in ends:
            at += 1
        return line[start:at]

    def one(inside):
        nonlocal at
        return (quoted(),) if line[at] == '"' else word(' \t"{}' if not inside else ' \t"}')

    while at < len(line):
        if line[at] in " \t":
            at += 1
            continue
        if line[at] == "{":
            at += 1
            inner = []
            while True:
                need(at < len(line), "an object list does not end: " + line)
                if line[at] in " \t":
                    at += 1
                elif line[at] == "}":
                    at += 1
                    break
                else:
                    inner.append(one(True))
            fields.append(inner)
        else:
            need(line[at] != "}", "a brace that nothing opened: " + line)
            fields.append(one(False))
        need(at >= len(line) or line[at] in " \t", "fields that run together: " + line)
    return fields


def plain(field):
    need(not isinstance(field, list), "a list where a value belongs")
    return field[0] if isinstance(field, tuple) else field


def day(field):
    need(re.fullmatch(r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", plain(field)), f"no date: {field}")
    return plain(field)


def is_organisation_number(text):
    if not re.fullmatch(r"\d{6}-\d{4}", text):
        return False
    doubled = [int(d) * (2 - i % 2) for i, d in enumerate(text.replace("-", ""))]
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0


def read(data):
    """{"company", "organisation_number", "accounts", "dimensions", "objects", "vouchers"}; raises SieFault."""
    need(data.endswith(b"\r\n"), "the last line does not end")
    need(not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", data), "a control character")
    need(data.count(b"\r") == data.count(b"\n") == data.count(b"\r\n"), "a line that does not end with CR LF")
    told = {"accounts": {}, "dimensions": {}, "objects": {}, "vouchers": []}
    stage, seen, voucher, is_open = 0, set(), None, False
    for line in data.decode("cp437").split("\r\n")[:-1]:
        fields = fields_of(line) if line.strip() not in ("{", "}") else [line.strip()]
        need(fields, "an empty line")
        label = fields[0]
        if label == "{":
            need(voucher is not None and not is_open, "a brace that opens no verifikation")
            is_open = True
            continue
        if label == "}":
            need(is_open, "a brace that closes nothing")
            need(voucher["rows"], "a verifikation without rows")
            need(sum(row["amount"] for row in voucher["rows"]) == 0, f"{voucher['text']}: the rows do not sum to 0")
            told["vouchers"].append(voucher)
            voucher, is_open = None, False
            continue
        need(isinstance(label, str) and (label in ORDER or label == "#TRANS"), f"an unknown label: {label}")
        if label == "#TRANS":
            need(is_open, "a row outside of a verifikation")
            need(4 <= len(fields) <= 8 and isinstance(fields[2], list), "a row without account, objects and amount: " + line)
            account, amount = plain(fields[1]), plain(fields[3])
            need(account in told["accounts"], f"account {account} is not declared")
            need(re.fullmatch(r"-?\d+(\.\d{1,2})?", amount), f"no amount: {amount}")
            pairs = [plain(field) for field in fields[2]]
            need(len(pairs) % 2 == 0, "an object without dimension")
            objects = dict(zip(pairs[::2], pairs[1::2]))
            need(len(objects) * 2 == len(pairs), "two objects in one dimension")
            need(all(dimension in told["dimensions"] for dimension in objects), "a dimension that is not declared")
            if len(fields) > 4:
                day(fields[4])
            voucher["rows"].append({"account": account, "objects": objects, "amount": Decimal(amount), "text": plain(fields[5]) if len(fields) > 5 else ""})
            continue
        need(voucher is None, f"{label} within a verifikation")
        need(ORDER.index(label) >= stage, f"{label} comes too late")
        stage = ORDER.index(label)
        need(label not in ONCE or label not in seen, f"{label} twice")
        seen.add(label)
        values = [plain(field) for field in fields[1:]]
        if label == "#FLAGGA":
            need(values == ["0"], "the flag of a file that has not been read is 0")
        elif label == "#PROGRAM":
            need(len(values) == 2, "#PROGRAM takes name and version")
        elif label == "#FORMAT":
            need(values == ["PC8"], "the only format is PC8")
        elif label == "#GEN":
            day(fields[1])
        elif label == "#SIETYP":
            need(values == ["4"], "type 4")
        elif label == "#ORGNR":
            need(is_organisation_number(values[0]), f"no organisationsnummer: {values[0]}")
            told["organisation_number"] = values[0]
        elif label == "#FNAMN":
            (told["company"],) = values
        elif label == "#KONTO":
            number, name = values
            need(number.isdigit() and number not in told["accounts"], f"account {number}")
            told["accounts"][number] = name
        elif label == "#DIM":
            number, name = values
            need(number.isdigit() and int(number) > 0 and int(number) not in RESERVED and number not in told["dimensions"], f"dimension {number}")
            told["dimensions"][number] = name
        elif label == "#OBJEKT":
            dimension, number, name = values
            need(dimension in told["dimensions"], "an object in a dimension that is not declared")
            told["objects"][dimension, number] = name
        elif label == "#VER":
            need(4 <= len(values) <= 6 and voucher is None, "#VER takes series, number, date and text")
            voucher = {"series": values[0], "number": values[1], "day": day(fields[3]), "text": values[3], "rows": []}
    need(voucher is None and not is_open, "the last verifikation does not end")
    need(set(ONCE) - {"#ORGNR"} <= seen, f"missing: {set(ONCE) - seen}")
    return told
