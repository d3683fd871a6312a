# The committed files must be what the generator makes, byte by byte.
execute_process(COMMAND ${GENERATOR} ${MADE} COMMAND_ERROR_IS_FATAL ANY)
foreach(name beslut.csv besok.csv)
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${MADE}/${name} ${COMMITTED}/${name} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
