#include "adapters/cli/command_line.hpp"

int main(int argc, char** argv) { return hemvist::run_command_line(argc, argv); }
