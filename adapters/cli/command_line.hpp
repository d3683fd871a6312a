#pragma once
// The program's door: reads the arguments, runs the command, turns faults into a Swedish sentence and an exit code.

namespace hemvist {

int run_command_line(int argc, char** argv);

}  // namespace hemvist
