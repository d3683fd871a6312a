# embed_files(<target> <name> <root> <files…>): builds the files (paths from <root>) into <target>, which then may
# #include "embedded/<name>.hpp" and call std::span<const hemvist::EmbeddedFile> hemvist::<name>_files(), in the order given.

if(CMAKE_SCRIPT_MODE_FILE)
  string(REPLACE "," ";" FILES "${FILES}")
  set(table "")
  foreach(file IN LISTS FILES)
    file(READ "${ROOT}/${file}" hex HEX)
    string(LENGTH "${hex}" digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
    string(APPEND table "    {\"${file}\", {\"${escaped}\", ${size}}},\n")
  endforeach()
  list(LENGTH FILES count)
  file(WRITE "${OUTPUT}" "#include \"embedded/${NAME}.hpp\"

#include <array>

namespace hemvist {
namespace {

constexpr std::array<EmbeddedFile, ${count}> table{{
${table}}};

}  // namespace

std::span<const EmbeddedFile> ${NAME}_files() { return table; }

}  // namespace hemvist
")
  return()
endif()

set(HEMVIST_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(embed_files target name root)
  cmake_path(ABSOLUTE_PATH root)
  set(folder ${PROJECT_BINARY_DIR}/generated)
  file(CONFIGURE OUTPUT ${folder}/embedded/${name}.hpp @ONLY CONTENT "#pragma once
// Files built into the binary; made by cmake/EmbedFiles.cmake.
#include <span>

#include \"adapters/embedded_file.hpp\"

namespace hemvist {

std::span<const EmbeddedFile> @name@_files();

}  // namespace hemvist
")
  list(TRANSFORM ARGN PREPEND ${root}/ OUTPUT_VARIABLE sources)
  list(JOIN ARGN "," joined)
  add_custom_command(
    OUTPUT ${folder}/embedded/${name}.cpp
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DROOT=${root} -DFILES=${joined} -DOUTPUT=${folder}/embedded/${name}.cpp
            -P ${HEMVIST_EMBED_SCRIPT}
    DEPENDS ${sources} ${HEMVIST_EMBED_SCRIPT}
    VERBATIM)
  target_sources(${target} PRIVATE ${folder}/embedded/${name}.cpp)
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
