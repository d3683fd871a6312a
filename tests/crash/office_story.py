"""What an office does from its first file to its last credit note: the files that come in and the commands, in order."""
import os

USER, ATTESTER = "ekonom", "chefen"


class Step:
    """One command. `repeated` is what it may say when it had been carried out before it was killed."""

    def __init__(self, day, *words, user=USER, codes=(0,), repeated=None):
        self.day, self.words, self.user, self.codes, self.repeated = day, words, user, codes, repeated

    def kind(self):
        return self.words[0]

    def arguments(self):
        return [*self.words, "--idag", self.day, "--användare", self.user]

    def is_done(self, code, shown):
        return code in self.codes or (self.repeated is not None and code != 0 and self.repeated in shown)


def level(kommun, name, *versions):
    text = f'kommun: "{kommun}"\nnamn: {name}\nversioner:\n'
    for start, care, service in versions:
        text += f"""  - gäller_från: {start}
    källa: {{text: Påhittad}}
    komponenter:
      - {{id: hemtjänst, insats: [omvårdnad], mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{{kr: {care}}}]}}
      - {{id: service, insats: [service], mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{{kr: {service}}}]}}
      - {{id: larm, insats: [trygghetslarm], mängd: månader, per: månad, priser: [{{kr: 197}}]}}
"""
    return text


DECISION_HEADER = "ärende;person;bosättningskommun;begäran_datum;gäller_från;gäller_till;insats;beviljat;enhet;per\n"
VISIT_HEADER = "besök;ärende;insats;start;slut;status;version\n"


def decision(arende, kommun, insats, granted=";;"):
    return f"{arende};gäst {arende};{kommun};2025-06-15;2025-06-20;2025-12-10;{insats};{granted}\n"


def visit(name, arende, insats, day, hour, minutes, status="utfört", version=1):
    return f"{name};{arende};{insats};{day} {hour:02d}:00;{day} {hour:02d}:{minutes:02d};{status};{version}\n"


def daily(prefix, arende, insats, month, days, minutes):
    return "".join(visit(f"{prefix}-{day}", arende, insats, f"{month}-{day:02d}", 9, minutes) for day in days)


def files():
    """Name in the folder → text."""
    return {
        "nivaer/9901.yaml": level("9901", "Sjövik", ("2025-01-01", 480, 400)),
        "nivaer/9902.yaml": level("9902", "Granbacka", ("2025-01-01", 512, 433)),
        "senare/9901.yaml": level("9901", "Sjövik", ("2025-01-01", 480, 400), ("2025-08-01", 496, 412)),
        "senare/9903.yaml": level("9903", "Mossarp", ("2025-01-01", 455, 390)),
        "parter.yaml": 'parter:\n  - {kommun: "0885", bankgiro: "991-2346"}\n  - {kommun: "9901", beställarreferens: SJ9901}\n',
        "beslut-juni.csv": DECISION_HEADER + decision("BO-1", "9901", "omvårdnad", "600;minuter;vecka") + decision("BO-1", "9901", "trygghetslarm")
        + decision("BO-2", "9902", "service") + decision("BO-3", "9903", "omvårdnad"),
        "beslut-augusti.csv": DECISION_HEADER + decision("BO-4", "9902", "omvårdnad"),
        "besok-juli.csv": VISIT_HEADER + daily("A", "BO-1", "tillsyn", "2025-07", range(1, 21), 45) + daily("B", "BO-2", "städ", "2025-07", range(2, 30, 7), 50)
        + visit("fel", "BO-99", "städ", "2025-07-02", 9, 30),
        "besok-juli-fler.csv": VISIT_HEADER + daily("C", "BO-3", "promenad", "2025-07", range(5, 25, 2), 30) + daily("D", "BO-1", "tillsyn", "2025-07", range(21, 32), 30),
        "summor.csv": "ärende;insats;månad;minuter;antal\nBO-2;tvätt;2025-07;95;\n",
        "besok-augusti.csv": VISIT_HEADER + daily("E", "BO-4", "tillsyn", "2025-08", range(1, 15), 40) + visit("A-3", "BO-1", "tillsyn", "2025-07-03", 9, 30, version=2)
        + visit("A-4", "BO-1", "tillsyn", "2025-07-04", 9, 45, status="borttaget", version=2) + visit("sen", "BO-2", "städ", "2025-07-31", 13, 40)
        + daily("F", "BO-1", "tillsyn", "2025-08", range(1, 11), 45),
        "franvaro.csv": "ärende;från;till;anmäld;orsak\nBO-1;2025-08-20;2025-08-25;2025-08-18;sjukhus\n",
        "besok-september.csv": VISIT_HEADER + daily("G", "BO-3", "promenad", "2025-09", range(1, 8), 30) + visit("E-2", "BO-4", "tillsyn", "2025-08-02", 9, 20, version=2),
    }


def write_files(folder):
    for name, text in files().items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def steps(folder):
    store, out = os.path.join(folder, "lager.db"), os.path.join(folder, "ut")

    def at(name):
        return os.path.join(folder, name)

    def on(day, *words, **how):
        return Step(day, *words, "--db", store, **how)

    def settled(day, month, run, **attest):
        return [on(day, "settle", "--month", month, "--json"), on(day, "attest", run, user=ATTESTER, repeated="redan attesterad", **attest),
                on(day, "issue", run, "--out", out, repeated="redan utställd")]

    return [
        Step("2025-07-01", "init", store, "--kommun", "0885", repeated="finns redan"),
        on("2025-07-01", "import", "ersattning", at("nivaer")),
        on("2025-07-01", "import", "parter", at("parter.yaml")),
        on("2025-07-01", "import", "beslut", at("beslut-juni.csv")),
        on("2025-08-01", "import", "besok", at("besok-juli.csv"), codes=(1,)),
        on("2025-08-01", "import", "besok", at("besok-juli-fler.csv")),
        on("2025-08-01", "import", "manadssummor", at("summor.csv")),
        *settled("2025-08-04", "2025-07", "2025-07/1"),
        on("2025-08-15", "import", "beslut", at("beslut-augusti.csv")),
        on("2025-09-01", "import", "besok", at("besok-augusti.csv")),
        *settled("2025-09-03", "2025-08", "2025-08/1"),
        on("2025-09-20", "import", "ersattning", at("senare")),
        on("2025-09-20", "import", "franvaro", at("franvaro.csv")),
        on("2025-10-01", "settle", "--month", "2025-09", "--json"),
        on("2025-10-01", "discard", "2025-09/1", repeated="kastad"),
        on("2025-10-01", "import", "besok", at("besok-september.csv")),
        *settled("2025-10-02", "2025-09", "2025-09/2"),
        on("2025-10-02", "issue", "--resume", "--out", out),
    ]


MONTHS = ("2025-07", "2025-08", "2025-09")
