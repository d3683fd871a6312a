#include "examples/first_month/generator/written_visits.hpp"

namespace hemvist {

std::vector<ExportedVisit> reckoned_visits() {
  return {
      {.arende = 1, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 1, 8, 0), .minutes = 45, .staff = 2},
      {.arende = 1, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 3, 8, 0), .minutes = 45, .staff = 2},
      {.arende = 1, .number = 3, .insats = "personlig_omvårdnad", .start = at(7, 5, 8, 0), .minutes = 45, .staff = 2},
      {.arende = 1, .number = 4, .insats = "städ", .start = at(7, 9, 10, 0), .minutes = 85},
      {.arende = 1, .number = 5, .insats = "personlig_omvårdnad", .start = at(7, 13, 9, 0), .minutes = 30},
      {.arende = 1, .number = 6, .insats = "tillsyn", .start = at(7, 16, 21, 45), .minutes = 30},
      {.arende = 1, .number = 7, .insats = "tillsyn", .start = at(7, 18, 20, 10), .minutes = 25},
      {.arende = 1, .number = 8, .insats = "natthjälp", .start = at(7, 23, 2, 0), .minutes = 15},

      {.arende = 4, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 8, 8, 30), .minutes = 40},
      {.arende = 4, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 10, 8, 30), .minutes = 45},
      {.arende = 4, .number = 3, .insats = "personlig_omvårdnad", .start = at(7, 12, 8, 30), .minutes = 40},

      {.arende = 5, .number = 1, .insats = "tillsyn", .start = at(7, 4, 14, 0), .minutes = 20},
      {.arende = 5, .number = 2, .insats = "tillsyn", .start = at(7, 11, 14, 0), .minutes = 20},
      {.arende = 5, .number = 3, .insats = "tillsyn", .start = at(7, 18, 14, 0), .minutes = 15},

      {.arende = 6, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 2, 7, 30), .minutes = 45},
      {.arende = 6, .number = 2, .insats = "måltidshjälp", .start = at(7, 2, 12, 0), .minutes = 20},
      {.arende = 6, .number = 3, .insats = "personlig_omvårdnad", .start = at(7, 2, 19, 15), .minutes = 25},
      {.arende = 6, .number = 4, .insats = "personlig_omvårdnad", .start = at(7, 6, 8, 0), .minutes = 50},
      {.arende = 6, .number = 5, .insats = "natthjälp", .start = at(7, 9, 23, 0), .minutes = 25},
      {.arende = 6, .number = 6, .insats = "tillsyn", .start = at(7, 14, 5, 30), .minutes = 15},
      {.arende = 6, .number = 7, .insats = "tillsyn", .start = at(7, 18, 21, 50), .minutes = 30},
      {.arende = 6, .number = 8, .insats = "måltidshjälp", .start = at(7, 24, 12, 0), .minutes = 30},

      {.arende = 8, .number = 1, .insats = "ledsagning", .start = at(7, 10, 13, 0), .minutes = 90},
      {.arende = 8, .number = 2, .insats = "ledsagning", .start = at(7, 17, 19, 30), .minutes = 75},
      {.arende = 8, .number = 3, .insats = "ledsagning", .start = at(7, 20, 11, 0), .minutes = 140},
      {.arende = 8, .number = 4, .insats = "avlösning", .start = at(7, 22, 10, 0), .minutes = 120},

      {.arende = 9, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 15, 8, 0), .minutes = 35},
      {.arende = 9, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 17, 8, 0), .minutes = 40},
      {.arende = 9, .number = 3, .insats = "måltidshjälp", .start = at(7, 19, 12, 0), .minutes = 20},

      {.arende = 11, .number = 1, .insats = "avlösning", .start = at(7, 3, 13, 0), .minutes = 90},
      {.arende = 11, .number = 2, .insats = "avlösning", .start = at(7, 10, 13, 0), .minutes = 90},
      {.arende = 11, .number = 3, .insats = "avlösning", .start = at(7, 17, 13, 0), .minutes = 90},

      {.arende = 12, .number = 1, .insats = "städ", .start = at(7, 1, 10, 0), .minutes = 90},
      {.arende = 12, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 2, 8, 0), .minutes = 35},
      {.arende = 12, .number = 3, .insats = "inköp", .start = at(7, 4, 13, 0), .minutes = 55},
      {.arende = 12, .number = 4, .insats = "personlig_omvårdnad", .start = at(7, 5, 8, 0), .minutes = 40},
      {.arende = 12, .number = 5, .insats = "personlig_omvårdnad", .start = at(7, 6, 20, 0), .minutes = 25},
      {.arende = 12, .number = 6, .insats = "tvätt", .start = at(7, 10, 9, 0), .minutes = 70},
      {.arende = 12, .number = 7, .insats = "inköp", .start = at(7, 11, 13, 0), .minutes = 10, .status = "avböjt"},
      {.arende = 12, .number = 8, .insats = "städ", .start = at(7, 15, 10, 0), .minutes = 80},
      {.arende = 12, .number = 9, .insats = "trygghetsbesök", .start = at(7, 16, 16, 0), .minutes = 10},
      {.arende = 12, .number = 10, .insats = "matdistribution", .start = at(7, 17, 12, 0), .minutes = 10, .status = "avböjt"},
      {.arende = 12, .number = 11, .insats = "matdistribution", .start = at(7, 18, 12, 0), .minutes = 10},
      {.arende = 12, .number = 12, .insats = "promenad", .start = at(7, 19, 14, 0), .minutes = 10, .status = "avböjt"},
      {.arende = 12, .number = 13, .insats = "tvätt", .start = at(7, 24, 9, 0), .minutes = 10, .status = "avböjt"},
      {.arende = 12, .number = 14, .insats = "städ", .start = at(7, 29, 10, 0), .minutes = 10, .status = "avböjt"},

      {.arende = 15, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 8, 8, 0), .minutes = 50},
      {.arende = 15, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 9, 8, 0), .minutes = 55},
      {.arende = 15, .number = 3, .insats = "städ", .start = at(7, 10, 10, 0), .minutes = 85},
      {.arende = 15, .number = 4, .insats = "matdistribution", .start = at(7, 11, 12, 0), .minutes = 10, .count = "2"},
      {.arende = 15, .number = 5, .insats = "matdistribution", .start = at(7, 12, 12, 0), .minutes = 10, .count = "1"},
      {.arende = 15, .number = 6, .insats = "larmutryckning", .start = at(7, 13, 3, 10), .minutes = 30},
      {.arende = 15, .number = 7, .insats = "personlig_omvårdnad", .start = at(7, 16, 8, 0), .minutes = 30, .staff = 2},
      {.arende = 15, .number = 8, .insats = "tillsyn", .start = at(7, 17, 14, 0), .minutes = 60, .status = "akut"},
      {.arende = 15, .number = 9, .insats = "personlig_omvårdnad", .start = at(7, 23, 8, 0), .minutes = 30},

      {.arende = 18, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 1, 8, 0), .minutes = 35},
      {.arende = 18, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 3, 8, 0), .minutes = 35},
      {.arende = 18, .number = 3, .insats = "personlig_omvårdnad", .start = at(7, 5, 8, 0), .minutes = 35},
      {.arende = 18, .number = 4, .insats = "personlig_omvårdnad", .start = at(7, 8, 8, 0), .minutes = 35},
      {.arende = 18, .number = 5, .insats = "personlig_omvårdnad", .start = at(7, 10, 8, 0), .minutes = 35},
      {.arende = 18, .number = 6, .insats = "personlig_omvårdnad", .start = at(7, 12, 8, 0), .minutes = 35},

      {.arende = 19, .number = 1, .insats = "natthjälp", .start = at(6, 30, 23, 40), .minutes = 40},
      {.arende = 19, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 2, 7, 40), .minutes = 32},
      {.arende = 19, .number = 3, .insats = "personlig_omvårdnad", .start = at(7, 2, 17, 50), .minutes = 30},
      {.arende = 19, .number = 4, .insats = "tillsyn", .start = at(7, 3, 21, 50), .minutes = 22},
      {.arende = 19, .number = 5, .insats = "personlig_omvårdnad", .start = at(7, 4, 8, 0), .minutes = 30, .staff = 2},
      {.arende = 19, .number = 6, .insats = "måltidshjälp", .start = at(7, 5, 18, 50), .minutes = 20},
      {.arende = 19, .number = 7, .insats = "personlig_omvårdnad", .start = at(7, 8, 6, 45), .minutes = 35},
      {.arende = 19, .number = 8, .insats = "städ", .start = at(7, 9, 10, 0), .minutes = 12},
      {.arende = 19, .number = 9, .insats = "städ", .start = at(7, 11, 9, 0), .minutes = 5, .status = "avböjt"},
      {.arende = 19, .number = 10, .insats = "personlig_omvårdnad", .start = at(7, 12, 12, 0), .minutes = 5, .status = "bom"},
      {.arende = 19, .number = 11, .insats = "matdistribution", .start = at(7, 15, 12, 0), .minutes = 10, .count = "1,5"},
      {.arende = 19, .number = 12, .insats = "matdistribution", .start = at(7, 16, 12, 0), .minutes = 10, .count = "2,0"},
      {.arende = 19, .number = 13, .insats = "fönsterputs", .start = at(7, 17, 13, 0), .minutes = 45},
      {.arende = 19, .number = 14, .insats = "larmutryckning", .start = at(7, 18, 19, 0), .minutes = 25},
      {.arende = 19, .number = 15, .insats = "ledsagning", .start = at(7, 19, 13, 0), .minutes = 60},
      {.arende = 19, .number = 16, .insats = "larminstallation", .start = at(7, 22, 13, 0), .minutes = 40},
      {.arende = 19, .number = 17, .insats = "städ", .start = at(7, 23, 10, 0), .minutes = 73},

      {.arende = 20, .number = 1, .insats = "måltidshjälp", .start = at(7, 3, 15, 0), .minutes = 25, .shared_with = 21},
      {.arende = 20, .number = 2, .insats = "måltidshjälp", .start = at(7, 10, 15, 0), .minutes = 45, .shared_with = 21},

      {.arende = 23, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 3, 8, 0), .minutes = 24},
      {.arende = 23, .number = 2, .insats = "måltidshjälp", .start = at(7, 3, 12, 0), .minutes = 18},
      {.arende = 23, .number = 3, .insats = "personlig_omvårdnad", .start = at(7, 4, 8, 0), .minutes = 25, .performed_by = "privat"},
      {.arende = 23, .number = 4, .insats = "personlig_omvårdnad", .start = at(7, 5, 21, 40), .minutes = 45},
      {.arende = 23, .number = 5, .insats = "städ", .start = at(7, 9, 9, 0), .minutes = 80},
      {.arende = 23, .number = 6, .insats = "inköp", .start = at(7, 11, 13, 0), .minutes = 47},
      {.arende = 23, .number = 7, .insats = "natthjälp", .start = at(7, 14, 23, 35), .minutes = 55},
      {.arende = 23, .number = 8, .insats = "personlig_omvårdnad", .start = at(7, 16, 8, 0), .minutes = 33, .performed_by = "privat"},
      {.arende = 23, .number = 9, .insats = "personlig_omvårdnad", .start = at(7, 17, 8, 0), .minutes = 36},
      {.arende = 23, .number = 10, .insats = "måltidshjälp", .start = at(7, 17, 17, 0), .minutes = 20, .performed_by = "privat"},
      {.arende = 23, .number = 11, .insats = "personlig_omvårdnad", .start = at(7, 18, 8, 0), .minutes = 30, .performed_by = ""},
      {.arende = 23, .number = 12, .insats = "städ", .start = at(7, 23, 9, 0), .minutes = 80},
      {.arende = 23, .number = 13, .insats = "personlig_omvårdnad", .start = at(7, 26, 10, 0), .minutes = 30, .zone = "skärgård"},

      {.arende = 25, .number = 1, .insats = "personlig_omvårdnad", .start = at(7, 9, 8, 0), .minutes = 40},
      {.arende = 25, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 11, 8, 0), .minutes = 45},
      {.arende = 25, .number = 3, .insats = "måltidshjälp", .start = at(7, 13, 12, 0), .minutes = 25},
      {.arende = 25, .number = 4, .insats = "personlig_omvårdnad", .start = at(7, 16, 8, 0), .minutes = 40},
  };
}

std::vector<ExportedVisit> odd_visits() {
  return {
      {.arende = 10, .number = 901, .insats = "promenad", .start = at(7, 12, 15, 0), .minutes = 10, .status = "avböjt"},
      {.arende = 16, .number = 901, .insats = "tillsyn", .start = at(7, 10, 15, 0), .minutes = 40, .comment = "Överlappar nästa besök"},
      {.arende = 16, .number = 902, .insats = "social_samvaro", .start = at(7, 10, 15, 30), .minutes = 30},
      {.arende = 16, .number = 903, .insats = "delegerad_hsl", .start = at(7, 17, 15, 0), .minutes = 15},
      {.arende = 21, .number = 901, .insats = "måltidshjälp", .start = at(7, 3, 15, 0), .minutes = 25, .shared_with = 20},
      {.arende = 21, .number = 902, .insats = "måltidshjälp", .start = at(7, 10, 15, 0), .minutes = 45, .shared_with = 20},
      {.arende = 22, .number = 901, .insats = "tillsyn", .start = at(7, 11, 15, 0), .minutes = 20, .has_seconds = true},
      {.arende = 24, .number = 901, .insats = "promenad", .start = at(7, 24, 15, 0), .minutes = 30, .status = "frånvaro_planerad"},
  };
}

std::vector<ExportedVisit> later_versions() {
  return {
      {.arende = 15, .number = 2, .insats = "personlig_omvårdnad", .start = at(7, 9, 8, 0), .minutes = 40, .receipt = "justerad", .version = 2,
       .comment = "Utloggning rättad"},
      {.arende = 6, .number = 8, .insats = "måltidshjälp", .start = at(7, 24, 12, 0), .minutes = 30, .status = "borttaget", .receipt = "justerad",
       .version = 2, .comment = "Registrerat på fel person"},
  };
}

}  // namespace hemvist
